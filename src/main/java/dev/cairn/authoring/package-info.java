/**
 * Tools for those who write rules: the cases beside each rule, read and run, and a check of all that can be wrong with rules. Imports {@code planning},
 * {@code plan}, {@code learner}, {@code exam}, {@code drl}, {@code yaml} and {@code text}; rules are read through the port
 * {@link dev.cairn.drl.RuleParser} and run through {@link dev.cairn.planning.RuleBench}.
 */
@NullMarked
package dev.cairn.authoring;

import org.jspecify.annotations.NullMarked;
