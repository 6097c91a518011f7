/** Facts of the fifth stage: what holds for the calendar of an exam's weeks. */
@NullMarked
package dev.cairn.planning.fit;

import org.jspecify.annotations.NullMarked;
