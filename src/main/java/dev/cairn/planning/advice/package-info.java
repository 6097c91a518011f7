/** Facts of the last stage: what the learner should know. */
@NullMarked
package dev.cairn.planning.advice;

import org.jspecify.annotations.NullMarked;
