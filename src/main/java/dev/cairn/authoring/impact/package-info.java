/**
 * What an edit of rules, parameters or catalogue changes: plans of a population on both sides of the edit, what they say otherwise, and by which rules.
 * Knows nothing of commands and pages; besides what its parent may import, it imports {@code batch} and {@code export}.
 */
@NullMarked
package dev.cairn.authoring.impact;

import org.jspecify.annotations.NullMarked;
