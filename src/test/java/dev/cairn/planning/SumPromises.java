package dev.cairn.planning;

import static dev.cairn.planning.Promise.breachIf;

import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.Plan.FeePart;
import dev.cairn.plan.Plan.Fees;
import dev.cairn.plan.Plan.Totals;
import dev.cairn.plan.Session;
import dev.cairn.planning.effort.Factor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What adds up, adds up. */
final class SumPromises {
    private static final int MOST_CUT_PARTS = 5;
    private static final int STEP = 5;
    private static final int LEAST_BUFFER_PERCENT = 10;
    private static final int MOST_BUFFER_PERCENT = 20;

    private SumPromises() {}

    static List<Promise> all() {
        return List.of(
                Promise.ofSteps("the parts of the effort add up to the minutes of the exam", SumPromises::effort),
                Promise.ofSteps("the sessions of an exam are its minutes and its buffer", SumPromises::minutes),
                Promise.ofSteps("a plan that fits leaves no work out", SumPromises::nothingCut),
                Promise.ofSteps(
                        "a plan that nearly fits leaves out a fifth of the work at most", SumPromises::littleCut),
                Promise.ofSteps("a feasible plan has a buffer of 10 to 20 % of the work", SumPromises::buffer),
                new Promise("the totals are those of the path", SumPromises::totals),
                new Promise("no two sessions have the same id", SumPromises::ids));
    }

    private static Stream<String> effort(MadePlan made, PathStep step) {
        int sum = step.effort().stream().mapToInt(Effort::value).sum();
        return breachIf(sum != step.minutes(), () -> "%d of %d minutes".formatted(sum, step.minutes()));
    }

    private static Stream<String> minutes(MadePlan made, PathStep step) {
        int sessions = MadePlan.minutes(made.study(step));
        return breachIf(
                sessions != step.minutes() + step.bufferMinutes(),
                () -> "%d in sessions, %d and %d of buffer told"
                        .formatted(sessions, step.minutes(), step.bufferMinutes()));
    }

    private static Stream<String> nothingCut(MadePlan made, PathStep step) {
        return step.effort().stream()
                .filter(part -> made.plan().feasibility().verdict() == Verdict.FEASIBLE
                        && part.factor().equals(Factor.CUT.label()))
                .map(part -> "%d minutes cut, of %d".formatted(part.value(), step.minutes() - part.value()));
    }

    private static Stream<String> littleCut(MadePlan made, PathStep step) {
        return step.effort().stream()
                .filter(part -> made.fits() && part.factor().equals(Factor.CUT.label()))
                .filter(part -> -part.value() * MOST_CUT_PARTS > step.minutes() - part.value())
                .map(part -> "%d minutes cut, of %d".formatted(part.value(), step.minutes() - part.value()));
    }

    private static Stream<String> buffer(MadePlan made, PathStep step) {
        int hundredfold = step.bufferMinutes() * 100;
        boolean sound = hundredfold + 100 * STEP > step.minutes() * LEAST_BUFFER_PERCENT
                && hundredfold <= step.minutes() * MOST_BUFFER_PERCENT;
        return breachIf(
                made.plan().feasibility().verdict() == Verdict.FEASIBLE && !sound,
                () -> "%d minutes of buffer, %.1f %% of %d"
                        .formatted(step.bufferMinutes(), (double) hundredfold / step.minutes(), step.minutes()));
    }

    private static Stream<String> totals(MadePlan made) {
        List<PathStep> path = made.plan().path();
        Optional<LocalDate> finish = path.isEmpty()
                ? Optional.empty()
                : Optional.of(path.get(path.size() - 1).examDate());
        Totals own = new Totals(
                path.stream().mapToInt(PathStep::minutes).sum(),
                made.plan().totals().fees(),
                finish);
        return Stream.concat(
                breachIf(
                        !made.plan().totals().equals(own),
                        () -> "%s, not %s".formatted(made.plan().totals(), own)),
                fees(made));
    }

    /** Each exam's fee is a part, and the parts add up to both ends. */
    private static Stream<String> fees(MadePlan made) {
        Fees fees = made.plan().totals().fees();
        int full = made.plan().path().stream().mapToInt(PathStep::fee).sum();
        boolean sound = sum(fees, "fee") == full
                && fees.low() == full + sum(fees, "voucher")
                && fees.high() == full + sum(fees, "second-attempt");
        return breachIf(!sound, fees::toString);
    }

    private static int sum(Fees fees, String what) {
        return fees.parts().stream()
                .filter(part -> part.what().equals(what))
                .mapToInt(FeePart::usd)
                .sum();
    }

    private static Stream<String> ids(MadePlan made) {
        List<String> ids = made.sessions().stream().map(Session::id).toList();
        return breachIf(ids.stream().distinct().count() < ids.size(), () -> "ids %s".formatted(ids));
    }
}
