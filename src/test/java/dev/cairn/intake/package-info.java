/** Tests of reading requests: what is accepted, what each fault is told as, and that no text whatever throws. */
@NullMarked
package dev.cairn.intake;

import org.jspecify.annotations.NullMarked;
