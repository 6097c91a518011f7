package dev.cairn.planning;

import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import java.time.Clock;

/** The dates of the last exam of a request's path, as the shipped rules have them. */
record DraftedStep(StudyTime time, StepDates dates) {

    /** @param request in YAML, with its day */
    static DraftedStep of(String request) {
        Engine engine = TestEngine.shared();
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(request);
        Draft draft = new Drafting(engine.rules(), engine.catalogue()).draft(((Intake.Accepted) intake).request());
        return new DraftedStep(draft.time(), draft.steps().get(draft.steps().size() - 1));
    }
}
