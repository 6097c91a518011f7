/** Facts of the second stage: which exams lead to the target, and which are left out. */
@NullMarked
package dev.cairn.planning.path;

import org.jspecify.annotations.NullMarked;
