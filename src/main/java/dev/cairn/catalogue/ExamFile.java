package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.yaml.YamlValue;

/**
 * An exam as its file describes it.
 *
 * @param guideSlug the exam's name in addresses of its guide
 * @param place where its code stands
 */
record ExamFile(Exam exam, String guideSlug, YamlValue place) {}
