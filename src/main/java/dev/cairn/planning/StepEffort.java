package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.effort.EffortPart;
import dev.cairn.planning.effort.Factor;
import java.util.Comparator;
import java.util.List;

/**
 * The study that an exam takes, mock exams apart.
 *
 * @param parts that add up to it
 * @param content minutes of first session, topics, tests, labs, recall and gaps
 * @param reserve minutes kept back for what a coming version brings
 */
record StepEffort(List<EffortPart> parts, int content, int reserve) {

    static StepEffort of(ExamCode exam, Inference effort) {
        List<EffortPart> parts = effort.stream(EffortPart.class)
                .filter(part -> part.exam().equals(exam) && part.minutes() != 0)
                .sorted(Comparator.comparing(EffortPart::factor).thenComparing(EffortPart::note))
                .toList();
        int content = sum(parts, false);
        if (content <= 0) {
            throw new UndecidedException("the rules of stage effort give %s no minutes".formatted(exam));
        }
        return new StepEffort(parts, content, sum(parts, true));
    }

    private static int sum(List<EffortPart> parts, boolean reserve) {
        return parts.stream()
                .filter(part -> (part.factor() == Factor.NEW_VERSION) == reserve)
                .mapToInt(EffortPart::minutes)
                .sum();
    }
}
