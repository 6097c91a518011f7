/** Tests of how rules and parameters become something that can be run, and of what their authors are told. */
@NullMarked
package dev.cairn.rules;

import org.jspecify.annotations.NullMarked;
