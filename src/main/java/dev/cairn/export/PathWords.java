package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.PathStep.Role;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Skipped;

/** Why an exam is in the path or left out, in plain sentences. */
public record PathWords(Plan plan) {

    public String why(PathStep step) {
        RuleWords rules = RuleWords.of(plan);
        if (step.role() == Role.PREREQUISITE) {
            return "Recommended on the way. " + rules.reasons(step.why());
        }
        String place = step.role() == Role.REPLACEMENT
                ? "Your target, in place of " + plan.target().asked() + "."
                : "Your target.";
        return place + " " + rules.reasons(plan.target().why());
    }

    public static String status(PathStep step) {
        return Words.words(step.status())
                + (step.provisional() ? "; planned from the guide of the version before" : "");
    }

    public static String factor(Effort part) {
        return Words.capitalised(part.factor().replace('-', ' '));
    }

    public String leftOut(Skipped skipped) {
        // The first rule is the one that left it out.
        String reason = skipped.why().stream()
                .limit(1)
                .flatMap(id -> RuleWords.of(plan).sentence(id).stream())
                .findFirst()
                .orElse("");
        return (Words.withDays(skipped.message()) + " " + reason).strip();
    }
}
