@NullMarked
package dev.cairn.authoring.draft;

import org.jspecify.annotations.NullMarked;
