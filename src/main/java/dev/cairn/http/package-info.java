/**
 * The API: a class for each resource under {@code /api/v1}, and what stands beside it for programs. A face of the {@code server}; imports what that does,
 * and knows neither the other faces nor where rules and catalogue come from.
 */
@NullMarked
package dev.cairn.http;

import org.jspecify.annotations.NullMarked;
