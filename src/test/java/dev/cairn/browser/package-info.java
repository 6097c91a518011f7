/** Pages as a browser shows them: a Chromium, what is wrong with a page, and journeys. */
@NullMarked
package dev.cairn.browser;

import org.jspecify.annotations.NullMarked;
