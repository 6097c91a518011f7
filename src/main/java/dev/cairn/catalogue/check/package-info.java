/** Checks of what the catalogue says of learning: topics, syllabi and pages, held against the guides and against limits. */
@NullMarked
package dev.cairn.catalogue.check;

import org.jspecify.annotations.NullMarked;
