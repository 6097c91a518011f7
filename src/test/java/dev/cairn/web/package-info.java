/** Journeys over the pages of a real server, as a browser without JavaScript sees them. */
@NullMarked
package dev.cairn.web;

import org.jspecify.annotations.NullMarked;
