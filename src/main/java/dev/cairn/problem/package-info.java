/**
 * What went wrong, as the problem documents of RFC 9457: the form in which all faces tell it to programs. Imports {@code intake}, {@code planning} and
 * {@code export}.
 */
@NullMarked
package dev.cairn.problem;

import org.jspecify.annotations.NullMarked;
