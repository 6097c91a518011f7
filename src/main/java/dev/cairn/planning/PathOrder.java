package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.effort.StudyHours;
import dev.cairn.planning.path.Before;
import dev.cairn.planning.path.PathExam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the exams of a path in order: what comes before first, then less work first, then by code. */
final class PathOrder {
    private PathOrder() {}

    static List<ExamCode> of(Inference path, List<StudyHours> hours) {
        List<ExamCode> open = new ArrayList<>(
                path.stream(PathExam.class).map(PathExam::exam).sorted().toList());
        List<Before> before = path.all(Before.class);
        Comparator<ExamCode> lessWork =
                Comparator.comparing((ExamCode exam) -> high(exam, hours)).thenComparing(Comparator.naturalOrder());
        List<ExamCode> order = new ArrayList<>();
        while (!open.isEmpty()) {
            ExamCode next = open.stream()
                    .filter(exam ->
                            before.stream().noneMatch(edge -> edge.later().equals(exam) && open.contains(edge.exam())))
                    .min(lessWork)
                    .orElseThrow(
                            () -> new UndecidedException("the rules of stage path put exams in a circle: " + open));
            order.add(next);
            open.remove(next);
        }
        return order;
    }

    private static int high(ExamCode exam, List<StudyHours> hours) {
        return hours.stream()
                .filter(row -> row.series().equals(exam.series()))
                .mapToInt(StudyHours::high)
                .findFirst()
                .orElse(0);
    }
}
