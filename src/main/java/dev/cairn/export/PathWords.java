package dev.cairn.export;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.PathStep.Role;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Skipped;
import java.util.List;
import java.util.stream.Stream;

/** Why an exam is in the path or left out, in plain sentences. */
public record PathWords(Plan plan) {

    public String why(PathStep step) {
        RuleWords rules = RuleWords.of(plan);
        if (step.role() == Role.PREREQUISITE) {
            List<ExamCode> exams = Stream.concat(
                            plan.path().stream().map(PathStep::exam),
                            plan.skipped().stream().map(Skipped::exam))
                    .toList();
            return rules.tie(step.why(), step.exam(), exams)
                    .map(tie -> "Recommended on the way: " + tie)
                    .orElse("Recommended on the way.");
        }
        String reason = rules.reason(plan.target().why(), step.exam());
        if (step.role() == Role.REPLACEMENT) {
            return "Your target, in place of " + plan.target().asked() + ". " + reason;
        }
        return LearnerWords.of(plan)
                .role()
                .map(role -> "Your target for the role of " + role + ".")
                .orElse("Your target. " + reason);
    }

    public static String status(PathStep step) {
        return Words.words(step.status())
                + (step.provisional() ? "; planned from the guide of the previous version" : "");
    }

    /** How much time is kept free beside the study, to follow it; empty, where there is none. */
    public static String buffer(PathStep step) {
        return step.bufferMinutes() == 0 ? "" : ", plus " + Words.duration(step.bufferMinutes()) + " of buffer";
    }

    public static String factor(Effort part) {
        return Words.capitalised(part.factor().replace('-', ' '));
    }

    public static String leftOut(Skipped skipped) {
        return Words.withDays(skipped.message());
    }
}
