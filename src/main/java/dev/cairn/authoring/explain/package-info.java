/**
 * Why rules fired, and why not: the facts and rules behind what a plan shows, and the first condition that keeps a rule from firing. Rules are recorded and
 * tried through the ports {@link dev.cairn.planning.RuleBook} and {@link dev.cairn.planning.RuleBench}; planning itself knows nothing of it.
 */
@NullMarked
package dev.cairn.authoring.explain;

import org.jspecify.annotations.NullMarked;
