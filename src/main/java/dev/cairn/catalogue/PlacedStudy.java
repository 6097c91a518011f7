package dev.cairn.catalogue;

import dev.cairn.exam.ExamCode;
import dev.cairn.syllabus.ExamDayAdvice;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Syllabus;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Topics, syllabi and the texts that all exams share, with the places of their parts. */
public record PlacedStudy(
        PlacedLibrary library,
        PageList pages,
        SortedMap<ExamCode, PlacedSyllabus> syllabi,
        Optional<FirstSession> firstSession,
        Optional<ExamDayAdvice> examDay) {
    public PlacedStudy {
        syllabi = Collections.unmodifiableSortedMap(new TreeMap<>(syllabi));
    }

    SortedMap<ExamCode, Syllabus> plainSyllabi() {
        SortedMap<ExamCode, Syllabus> plain = new TreeMap<>();
        syllabi.forEach((code, syllabus) -> plain.put(code, syllabus.syllabus()));
        return Collections.unmodifiableSortedMap(plain);
    }
}
