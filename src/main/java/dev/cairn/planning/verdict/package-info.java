/** Facts of the sixth stage: whether the plan fits, and what follows if it does not. */
@NullMarked
package dev.cairn.planning.verdict;

import org.jspecify.annotations.NullMarked;
