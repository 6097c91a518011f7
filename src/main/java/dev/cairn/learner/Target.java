package dev.cairn.learner;

import dev.cairn.exam.ExamCode;

/** What the learner is after: an exam by name, or a role. */
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
