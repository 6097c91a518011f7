/** Tests of the tools for rule authors, and with them of the shipped rules: every case of every rule runs here. */
@NullMarked
package dev.cairn.authoring.explain;

import org.jspecify.annotations.NullMarked;
