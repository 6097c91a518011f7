/** Tests of the commands, run in this process with streams of their own. Journeys over the real process are in {@code journey}. */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
