/** Tests of the catalogue: what the shipped one holds, and what each fault in a copy of it is told as. */
@NullMarked
package dev.cairn.catalogue;

import org.jspecify.annotations.NullMarked;
