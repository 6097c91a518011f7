/**
 * How a request becomes a plan: stages that run in a fixed order, each taking facts and yielding facts that rules infer, and the arithmetic that
 * apportions minutes and places sessions on days. The facts of a stage are in the package of its name. Imports {@code exam}, {@code learner} and
 * {@code plan}; what it needs of the world outside are its ports, {@link dev.cairn.planning.RuleBook},
 * {@link dev.cairn.planning.ExamCatalogue} and {@link dev.cairn.planning.PlanStore}.
 */
@NullMarked
package dev.cairn.planning;

import org.jspecify.annotations.NullMarked;
