/** Tests of which package may use what, and why. */
@NullMarked
package dev.cairn.architecture;

import org.jspecify.annotations.NullMarked;
