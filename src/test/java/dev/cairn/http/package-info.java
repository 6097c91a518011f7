/** Journeys over the API of a real server. */
@NullMarked
package dev.cairn.http;

import org.jspecify.annotations.NullMarked;
