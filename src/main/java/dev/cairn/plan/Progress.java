package dev.cairn.plan;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a learner reports at one time on how a plan is going. */
public record Progress(List<SessionReport> sessions, List<MockResult> mocks, List<Attempt> exams) {
    public Progress {
        sessions = List.copyOf(sessions);
        mocks = List.copyOf(mocks);
        exams = List.copyOf(exams);
    }

    /**
     * How a session went. What is not said stays as it was.
     *
     * @param minutes how long it really took
     * @param date of one that is done, when; of one that is planned, the day to move it to
     * @param locked whether it is to stay as it is when the plan is replanned
     */
    public record SessionReport(
            String id,
            Optional<Session.State> state,
            Optional<Integer> minutes,
            Optional<LocalDate> date,
            Optional<Boolean> locked) {}

    /** How a practice exam went. Scores are percentages. */
    public record MockResult(ExamCode exam, LocalDate takenOn, int score, List<DomainScore> domains) {
        public MockResult {
            domains = List.copyOf(domains);
        }
    }

    /** A domain's part of a practice exam. */
    public record DomainScore(int domain, int score) {}
}
