/**
 * What is learned for an exam, in teaching order: one library of topics for all exams, and a syllabus for each. Plain values. Imports {@code exam}.
 */
@NullMarked
package dev.cairn.syllabus;

import org.jspecify.annotations.NullMarked;
