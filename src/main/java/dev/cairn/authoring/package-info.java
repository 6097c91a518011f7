/**
 * Tools for those who write rules: the cases beside each rule, read and run, and a check of how rules are written. Imports {@code planning},
 * {@code plan}, {@code learner}, {@code exam}, {@code yaml} and {@code text}; rules run through the port {@link dev.cairn.planning.RuleBench}.
 */
@NullMarked
package dev.cairn.authoring;

import org.jspecify.annotations.NullMarked;
