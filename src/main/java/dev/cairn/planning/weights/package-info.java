/** Facts of the fourth stage: how the work is shared among an exam's domains. */
@NullMarked
package dev.cairn.planning.weights;

import org.jspecify.annotations.NullMarked;
