/** The program as a whole: {@link dev.cairn.Cairn} puts together what the other packages hold. Imports all of them. */
@NullMarked
package dev.cairn;

import org.jspecify.annotations.NullMarked;
