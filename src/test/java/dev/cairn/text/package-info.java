/** Tests of text as it comes in. */
@NullMarked
package dev.cairn.text;

import org.jspecify.annotations.NullMarked;
