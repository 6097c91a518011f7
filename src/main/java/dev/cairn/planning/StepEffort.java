package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.effort.EffortPart;
import dev.cairn.planning.effort.Factor;
import dev.cairn.planning.effort.LeastEffort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The study that an exam takes, mock exams apart.
 *
 * @param parts that add up to it
 * @param content minutes of learning and practice
 * @param reserve minutes kept back for what a coming version brings
 */
record StepEffort(List<EffortPart> parts, int content, int reserve) {

    static StepEffort of(ExamCode exam, Inference effort, int unit) {
        List<EffortPart> parts = new ArrayList<>(effort.stream(EffortPart.class)
                .filter(part -> part.exam().equals(exam))
                .sorted(Comparator.comparing(EffortPart::factor).thenComparing(EffortPart::note))
                .toList());
        int reserve = sum(parts, true);
        int content = sum(parts, false);
        int least = effort.stream(LeastEffort.class)
                .filter(fact -> fact.exam().equals(exam))
                .mapToInt(LeastEffort::minutes)
                .max()
                .orElse(0);
        if (content < least) {
            parts.add(new EffortPart(exam, Factor.FLOOR, least - content, "going through the guide once"));
            content = least;
        }
        int beyond = content % unit;
        if (beyond > 0) {
            parts.add(new EffortPart(
                    exam, Factor.WHOLE_SESSIONS, unit - beyond, "days this short hold sessions of one length only"));
            content += unit - beyond;
        }
        if (content <= 0) {
            throw new UndecidedException(
                    "the rules of stage effort give %s no minutes: is there a row for it in study-hours?"
                            .formatted(exam));
        }
        return new StepEffort(parts, content, reserve);
    }

    /** What is left of the content, at a pace: at least the lessons that are left. */
    int left(StepHistory done, int pacePercent, int unit) {
        int left = Math.max(done.lessonsLeft(), content - done.minutes()) * pacePercent / 100;
        return (left + unit - 1) / unit * unit;
    }

    private static int sum(List<EffortPart> parts, boolean reserve) {
        return parts.stream()
                .filter(part -> (part.factor() == Factor.NEW_VERSION) == reserve)
                .mapToInt(EffortPart::minutes)
                .sum();
    }
}
