/**
 * HTTP, whatever it is used for: the server, who calls and how often, what is read of a request and how an answer is written, what is logged and counted. The
 * {@linkplain dev.cairn.server.Face faces} that it is started with answer. Knows none of them.
 */
@NullMarked
package dev.cairn.server;

import org.jspecify.annotations.NullMarked;
