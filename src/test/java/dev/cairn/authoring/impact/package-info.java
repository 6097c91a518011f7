@NullMarked
package dev.cairn.authoring.impact;

import org.jspecify.annotations.NullMarked;
