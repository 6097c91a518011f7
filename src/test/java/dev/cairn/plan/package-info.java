/** Plans as values: what becomes of their weeks and sessions. */
@NullMarked
package dev.cairn.plan;

import org.jspecify.annotations.NullMarked;
