/**
 * Rules and parameters that somebody is changing: what is wrong with a draft, how its cases come out, what it changes for learners, and the change as a patch.
 * Nothing is kept of a draft, and the folder of rules is only read. Imports what {@link dev.cairn.authoring} and {@link dev.cairn.authoring.impact} import, and
 * these.
 */
@NullMarked
package dev.cairn.authoring.draft;

import org.jspecify.annotations.NullMarked;
