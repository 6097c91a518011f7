/**
 * How the text of a request, JSON, YAML or a row of CSV, becomes a {@link dev.cairn.learner.PlanRequest}, and a report on a plan {@link
 * dev.cairn.plan.Progress}, or the list of all that is wrong with it. Also reads back what was stored. Imports {@code exam},
 * {@code learner}, {@code plan}, {@code text} and, of {@code planning}, the port {@code ExamCatalogue} alone.
 */
@NullMarked
package dev.cairn.intake;

import org.jspecify.annotations.NullMarked;
