/**
 * The pages: a form, a roadmap and a plan to live with for learners, and a table for advisors. Rendered here, by templates under {@code src/main/jte/web};
 * everything works without JavaScript. Imports {@code server}, {@code desk}, {@code planning}, {@code plan}, {@code learner}, {@code exam}, {@code intake},
 * {@code export}, {@code batch}, {@code cohort}, {@code problem} and {@code text}.
 */
@NullMarked
package dev.cairn.web;

import org.jspecify.annotations.NullMarked;
