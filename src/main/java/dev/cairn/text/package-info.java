/** Text that people and programs hand in: its encoding, its characters, and the words they may have meant. Imports nothing else of Cairn. */
@NullMarked
package dev.cairn.text;

import org.jspecify.annotations.NullMarked;
