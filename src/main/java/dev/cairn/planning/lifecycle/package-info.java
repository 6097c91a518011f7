/** Facts of the first stage: what an exam version's dates mean on the day of the plan. */
@NullMarked
package dev.cairn.planning.lifecycle;

import org.jspecify.annotations.NullMarked;
