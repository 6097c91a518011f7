package dev.cairn.planning.progress;

/** The learner accepts what was proposed, or plans as if. */
public record Accepted(String change) {
    /** Another day for exams. */
    public static final String EXAM_DATE = "examDate";

    @Override
    public String toString() {
        return "you accept " + (change.equals(EXAM_DATE) ? "another exam day" : change);
    }
}
