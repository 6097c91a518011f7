/**
 * How the text of a request, JSON or YAML, becomes a {@link dev.cairn.learner.PlanRequest}, or the list of all that is
 * wrong with it. Imports {@code exam}, {@code learner}, {@code text} and, of {@code planning}, the port {@code ExamCatalogue} alone.
 */
@NullMarked
package dev.cairn.intake;

import org.jspecify.annotations.NullMarked;
