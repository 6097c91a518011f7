package dev.cairn.intake;

import dev.cairn.learner.Goal;
import dev.cairn.learner.Holding;
import dev.cairn.learner.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code target}, either an exam or a goal; or {@code renew}, a certification that is held. */
final class TargetSection {
    private static final String EXPECTED = "an object, {\"exam\": \"SAA-C03\"} or {\"goal\": \"developer\"}";
    private static final Map<String, Goal> GOALS = new LinkedHashMap<>();

    static {
        Arrays.stream(Goal.values()).forEach(goal -> GOALS.put(goal.label(), goal));
    }

    private final CatalogueFields exams;

    TargetSection(CatalogueFields exams) {
        this.exams = exams;
    }

    Optional<Target> read(JsonField form) {
        JsonField target = form.get("target");
        JsonField renew = form.get("renew");
        if (!renew.isGiven()) {
            return target.object(EXPECTED, List.of("exam", "goal")).flatMap(this::choice);
        }
        if (target.isGiven()) {
            renew.fault("both 'target' and 'renew' are given", "write one of them");
        }
        return exams.exam(renew).map(Target.RenewalWish::new);
    }

    /** What is to be renewed is held. */
    static void refuseUnlessHeld(Target target, List<Holding> held, JsonField renew) {
        if (target instanceof Target.RenewalWish wish
                && held.stream().noneMatch(holding -> holding.exam().equals(wish.held()))) {
            renew.fault(
                    wish.held() + " is not among what you hold",
                    "add it to 'held', with the day on which you passed it");
        }
    }

    private Optional<Target> choice(JsonField target) {
        JsonField exam = target.get("exam");
        JsonField goal = target.get("goal");
        if (exam.isGiven() == goal.isGiven()) {
            target.fault(
                    "'target' names " + (exam.isGiven() ? "both an exam and a goal" : "neither an exam nor a goal"),
                    "name one of them");
            return Optional.empty();
        }
        return exam.isGiven()
                ? exams.exam(exam).map(Target.NamedExam::new)
                : goal.choice(GOALS).map(Target.Role::new);
    }
}
