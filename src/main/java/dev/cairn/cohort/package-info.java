/**
 * Stored plans, many at a time: what a list tells of each, and which of them a change of rules or catalogue touches. Imports {@code planning}, {@code plan},
 * {@code learner}, {@code exam}, {@code intake} and {@code export}.
 */
@NullMarked
package dev.cairn.cohort;

import org.jspecify.annotations.NullMarked;
