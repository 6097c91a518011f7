/** Tests of the forms of a plan: JSON as the contract has it, and a letter in Markdown that nothing can break. */
@NullMarked
package dev.cairn.export;

import org.jspecify.annotations.NullMarked;
