/** Tests of rules and catalogue that are exchanged while a server runs. */
@NullMarked
package dev.cairn.live;

import org.jspecify.annotations.NullMarked;
