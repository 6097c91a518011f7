package dev.cairn.planning;

import dev.cairn.plan.Plan.Revision;

/** All that a face needs to answer: the rules, the catalogue, and the planner over both. Immutable, and safe for use by several threads. */
public record Engine(RuleBook rules, ExamCatalogue catalogue, Planner planner) {

    public static Engine of(RuleBook rules, ExamCatalogue catalogue) {
        return new Engine(rules, catalogue, new Planner(rules, catalogue));
    }

    /** What plans are made with. */
    public Revision revision() {
        return new Revision(
                rules.revision(), catalogue.revision(), rules.parameters().revision());
    }
}
