package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.path.Before;
import dev.cairn.planning.path.PathExam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Puts the exams of a path in order: what comes before first, then less work first, then by code. */
final class PathOrder {
    private PathOrder() {}

    /** @param study the minutes that an exam takes a beginner */
    static List<ExamCode> of(Inference path, ToIntFunction<ExamCode> study) {
        List<ExamCode> open = new ArrayList<>(
                path.stream(PathExam.class).map(PathExam::exam).sorted().toList());
        List<Before> before = path.all(Before.class);
        Comparator<ExamCode> lessWork = Comparator.comparingInt(study).thenComparing(Comparator.naturalOrder());
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
}
