/**
 * What one does with plans that are kept: make, find, report on, make anew; for each caller those that are there for it. The same for all faces that have
 * callers. Imports {@code planning}, {@code plan}, {@code learner}, {@code intake}, {@code export}, {@code batch}, {@code cohort} and {@code problem}.
 */
@NullMarked
package dev.cairn.desk;

import org.jspecify.annotations.NullMarked;
