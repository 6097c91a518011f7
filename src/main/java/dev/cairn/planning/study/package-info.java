/** Facts of stage {@code study}: what of a syllabus a learner studies, how, and for how long. */
@NullMarked
package dev.cairn.planning.study;

import org.jspecify.annotations.NullMarked;
