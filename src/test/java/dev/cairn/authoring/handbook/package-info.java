@NullMarked
package dev.cairn.authoring.handbook;

import org.jspecify.annotations.NullMarked;
