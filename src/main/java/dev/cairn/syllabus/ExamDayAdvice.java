package dev.cairn.syllabus;

import java.util.List;

/** The last week and the day itself, for every exam: sentences by subject. */
public record ExamDayAdvice(
        List<String> lastWeek,
        List<String> choose,
        int readyAtPercent,
        int firstRoundPercent,
        String stuck,
        List<String> reading,
        List<String> scoring,
        List<String> passed,
        List<String> failed) {}
