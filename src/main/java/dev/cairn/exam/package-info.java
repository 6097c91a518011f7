/**
 * What AWS publishes about its certification exams: versions, content domains, tasks, services, and the dated facts of an exam's life. Imports
 * nothing else of Cairn. In all of Cairn a <em>domain</em> is an exam's content domain.
 */
@NullMarked
package dev.cairn.exam;

import org.jspecify.annotations.NullMarked;
