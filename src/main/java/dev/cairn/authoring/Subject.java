package dev.cairn.authoring;

import dev.cairn.planning.Stage;

/** What a file of cases is about. */
public sealed interface Subject {

    /** What it is called. */
    String label();

    /**
     * One rule.
     *
     * @param id its id
     */
    record OfRule(String id) implements Subject {
        @Override
        public String label() {
            return id;
        }
    }

    /** All rules of a stage. */
    record OfStage(Stage stage) implements Subject {
        @Override
        public String label() {
            return stage.label();
        }
    }

    /** Whole plans. */
    record OfPlans() implements Subject {
        @Override
        public String label() {
            return CaseFile.PLANS;
        }
    }
}
