/** Journeys over the real server, and tests of the parts that read a request. */
@NullMarked
package dev.cairn.http;

import org.jspecify.annotations.NullMarked;
