/** Rules as their authors wrote them, read into values that know their place in the text, and the port that reads them. Imports nothing else of Cairn. */
@NullMarked
package dev.cairn.drl;

import org.jspecify.annotations.NullMarked;
