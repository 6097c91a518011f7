/** Facts of the stage progress: what was done of a plan, and what follows from it for the rest. */
@NullMarked
package dev.cairn.planning.progress;

import org.jspecify.annotations.NullMarked;
