/** Facts of the seventh stage: what each week is made of. */
@NullMarked
package dev.cairn.planning.sequence;

import org.jspecify.annotations.NullMarked;
