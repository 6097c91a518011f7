/**
 * What a learner gets: the plan, its path, weeks and sessions, and why each is there. Plain values, written to JSON as they stand. Imports
 * {@code exam} and {@code learner}.
 */
@NullMarked
package dev.cairn.plan;

import org.jspecify.annotations.NullMarked;
