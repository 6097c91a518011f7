/** Facts of the third stage: how much work an exam is for this learner. */
@NullMarked
package dev.cairn.planning.effort;

import org.jspecify.annotations.NullMarked;
