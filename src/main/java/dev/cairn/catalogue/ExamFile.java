package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.yaml.YamlValue;

/**
 * An exam as its file describes it.
 *
 * @param place of its code
 * @param root of the file, with what only checks look at
 */
record ExamFile(Exam exam, YamlValue place, YamlValue root) {}
