/** Tests of how lines are read, and of what each is answered with. */
@NullMarked
package dev.cairn.batch;

import org.jspecify.annotations.NullMarked;
