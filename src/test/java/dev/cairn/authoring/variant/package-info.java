/** Tests of what tells how much the cases of rules would notice, and of the shipped cases. */
@NullMarked
package dev.cairn.authoring.variant;

import org.jspecify.annotations.NullMarked;
