package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Outcome.Planned;
import dev.cairn.authoring.impact.Outcome.Refused;
import dev.cairn.cohort.VersionRemaking;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.intake.StoredText;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.Remaking.NotRemadeException;
import dev.cairn.planning.StoredPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Somebody who is planned for on both sides of an edit, with the same request as of the same day. */
public sealed interface Member {

    /** How to name this one again. */
    String name();

    /** As {@link #name}, for what is handed around: an id of a stored plan, which opens it, is not in it as a whole. */
    default String publicName() {
        return name();
    }

    /** The request as JSON on one line, where the name alone does not lead to it. */
    default Optional<String> request() {
        return Optional.empty();
    }

    /**
     * What this one gets of an engine.
     *
     * @throws dev.cairn.planning.RunawayRulesException and other exceptions, as planning does
     */
    Outcome planned(Engine engine);

    private static Outcome planned(Intake intake, Engine engine) {
        if (intake instanceof Intake.Rejected rejected) {
            return new Refused(
                    "the request cannot be used: " + rejected.faults().get(0).toString());
        }
        PlanRequest request = ((Intake.Accepted) intake).request();
        return new Planned(engine.planner().plan(request, RequestJson.fields(request)));
    }

    /**
     * A request in a file.
     *
     * @param name of the file
     * @param yaml its text
     * @param today the day of a request that names none
     */
    record Sample(String name, String yaml, LocalDate today) implements Member {
        @Override
        public Outcome planned(Engine engine) {
            Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
            return Member.planned(new RequestReader(engine.catalogue(), clock).readYaml(yaml), engine);
        }
    }

    /**
     * A learner who was made up.
     *
     * @param json the request; it names its day
     */
    record MadeUp(long seed, String json) implements Member {
        @Override
        public String name() {
            return "random learner " + seed;
        }

        @Override
        public Optional<String> request() {
            return Optional.of(json);
        }

        @Override
        public Outcome planned(Engine engine) {
            return Member.planned(new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(json), engine);
        }
    }

    /** A version of a stored plan. It is made again from what it was made from, or read where it was made by this very engine. */
    record Kept(PlanId id, int version, PlanStore store) implements Member {
        private static final int SHOWN = 6;

        @Override
        public String name() {
            return "stored plan " + id + ", version " + version;
        }

        @Override
        public String publicName() {
            return "stored plan " + id.value().substring(0, SHOWN) + "…, version " + version;
        }

        @Override
        public Outcome planned(Engine engine) {
            StoredPlan stored = store.find(id, version).orElseThrow(() -> new NotRemadeException("it is not there"));
            return new Planned(
                    stored.revision().equals(engine.revision())
                            ? StoredText.plan(stored.plan())
                            : new VersionRemaking(engine, store).remake(stored));
        }
    }
}
