/** Tests of the parts that read a request. */
@NullMarked
package dev.cairn.server;

import org.jspecify.annotations.NullMarked;
