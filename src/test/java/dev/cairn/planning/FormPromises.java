package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.export.PlanForm;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Plans can be read in any form. */
final class FormPromises {
    /** A PDF takes longer than all other forms together: one plan in so many gets one. */
    private static final int PLANS_A_PDF = 50;

    private FormPromises() {}

    static List<Promise> all() {
        return List.of(new Promise("a plan is written in every form", FormPromises::forms));
    }

    private static Stream<String> forms(MadePlan made) {
        return Arrays.stream(PlanForm.values())
                .filter(form -> form != PlanForm.PDF || getsPdf(made.plan()))
                .flatMap(form -> breaches(form, made.plan()));
    }

    private static Stream<String> breaches(PlanForm form, Plan plan) {
        try {
            return breachIf(form.write(plan).length == 0, () -> form + " is empty");
        } catch (RuntimeException failure) {
            return Stream.of(form + ": " + failure);
        }
    }

    private static boolean getsPdf(Plan plan) {
        return isWithinAMonth(plan) || Math.floorMod(plan.id().hashCode(), PLANS_A_PDF) == 0;
    }

    /** The picture of such a plan shows no first day of a month. */
    private static boolean isWithinAMonth(Plan plan) {
        List<PathStep> path = plan.path();
        return !path.isEmpty()
                && YearMonth.from(path.get(0).from())
                        .equals(YearMonth.from(path.get(path.size() - 1).examDate()));
    }
}
