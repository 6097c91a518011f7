/**
 * The catalogue as files: YAML under {@code seeds/}, read and checked as a whole. Imports {@code exam}, {@code yaml}, {@code text} and the
 * port {@link dev.cairn.planning.ExamCatalogue}.
 */
@NullMarked
package dev.cairn.catalogue;

import org.jspecify.annotations.NullMarked;
