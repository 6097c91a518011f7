/**
 * Batches: a request a line in, its plan or its problem a line out, whichever face the lines come through. {@link dev.cairn.batch.Pipeline} is where to
 * begin. Imports {@code planning}, {@code plan}, {@code learner}, {@code exam}, {@code intake}, {@code export}, {@code problem} and {@code text}.
 */
@NullMarked
package dev.cairn.batch;

import org.jspecify.annotations.NullMarked;
