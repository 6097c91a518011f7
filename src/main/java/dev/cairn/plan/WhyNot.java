package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import java.util.List;
import java.util.Map;

/**
 * Why an exam is not in the path of a plan.
 *
 * @param reason the same words as those of {@link Plan.Skipped}, and some more
 * @param message the reason as a sentence to the learner
 * @param why the rule that found the reason, then those that it rests on
 * @param explanations by rule id, for every rule of {@code why}
 */
public record WhyNot(
        ExamCode exam, String reason, String message, List<String> why, Map<String, Explanation> explanations) {}
