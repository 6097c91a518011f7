package dev.cairn.learner;

import dev.cairn.exam.ExamCode;

/** What the learner is after: an exam by name, a role, or to keep a certification. */
public sealed interface Target {
    /** As the learner wrote it. */
    String asked();

    record NamedExam(ExamCode exam) implements Target {
        @Override
        public String asked() {
            return exam.value();
        }

        @Override
        public String toString() {
            return "you name " + exam;
        }
    }

    /** To keep a certification that the learner holds. */
    record RenewalWish(ExamCode held) implements Target {
        @Override
        public String asked() {
            return held.value();
        }

        @Override
        public String toString() {
            return "you want to renew " + held;
        }
    }

    record Role(Goal goal) implements Target {
        @Override
        public String asked() {
            return goal.label();
        }

        @Override
        public String toString() {
            return "you name the role of " + goal.inWords();
        }
    }
}
