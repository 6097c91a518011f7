package dev.cairn.cohort;

import dev.cairn.cohort.AffectedPlan.MissedCutOff;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanAsItStands;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.Remaking;
import dev.cairn.planning.Remaking.NotRemadeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at stored plans one by one: what the rules and the catalogue of now would make otherwise. Safe for use by several threads. */
public final class ChangeReview {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeReview.class);

    private final Engine engine;
    private final Remaking remaking;
    private final CutOffs cutOffs;
    private final LocalDate today;
    private final String root;

    /** @param root in front of the address of a plan */
    public ChangeReview(Engine engine, Remaking remaking, LocalDate today, String root) {
        this.engine = engine;
        this.remaking = remaking;
        this.cutOffs = new CutOffs(engine, today);
        this.today = today;
        this.root = root;
    }

    /** What plans are made with now: those that were made with it cannot be affected. */
    public Revision revision() {
        return engine.revision();
    }

    /** What would change, if anything would. */
    public Optional<AffectedPlan> of(PlanAsItStands stored) {
        try {
            return reviewed(stored);
        } catch (RuntimeException e) {
            // What is wrong with one plan must not keep the others from being looked at. Without its id, which is as
            // good as a password.
            LOG.error("a stored plan cannot be reviewed", e);
            Optional<String> reason = Optional.of("Cairn failed on it: the log tells more");
            return Optional.of(affected(stored, "", Optional.empty(), List.of(), reason));
        }
    }

    private Optional<AffectedPlan> reviewed(PlanAsItStands stored) {
        StandingPlan plan = StandingPlan.of(stored);
        PlanSummary summary = new PlanSummaries(engine.rules()).of(plan.now(), plan.reports());
        List<MissedCutOff> missed = missed(plan.made(), summary);
        try {
            PlanDifference difference = PlanDifference.between(plan.made(), remaking.remake(stored.plan()));
            return difference.isEmpty() && missed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            affected(stored, summary.learner(), Optional.of(difference), missed, Optional.empty()));
        } catch (NotRemadeException e) {
            Optional<String> reason = Optional.of(String.valueOf(e.getMessage()));
            return Optional.of(affected(stored, summary.learner(), Optional.empty(), missed, reason));
        }
    }

    private AffectedPlan affected(
            PlanAsItStands stored,
            String learner,
            Optional<PlanDifference> difference,
            List<MissedCutOff> missed,
            Optional<String> notRemade) {
        return new AffectedPlan(
                stored.plan().id().value(),
                stored.plan().version(),
                stored.plan().owner(),
                learner,
                difference,
                missed,
                notRemade,
                root + "/plans/" + stored.plan().id());
    }

    /** What lies in the past was sat, or was not. */
    private List<MissedCutOff> missed(Plan plan, PlanSummary summary) {
        String language = language(plan.request());
        return summary.sittings().stream()
                .filter(sitting -> !sitting.passed() && !sitting.day().isBefore(today))
                .flatMap(sitting -> cutOffs.of(sitting.exam(), language).stream()
                        .filter(sitting.day()::isAfter)
                        .map(last -> new MissedCutOff(sitting.exam(), sitting.day(), last)))
                .toList();
    }

    private static String language(Map<String, Object> request) {
        return String.valueOf(request.get("language"));
    }
}
