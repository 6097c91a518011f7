/** Tests of rules and catalogue that are exchanged while a server runs. */
@NullMarked
package dev.cairn.drl;

import org.jspecify.annotations.NullMarked;
