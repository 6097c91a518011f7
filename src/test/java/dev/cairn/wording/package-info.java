/** The words that learners read. */
@NullMarked
package dev.cairn.wording;

import org.jspecify.annotations.NullMarked;
