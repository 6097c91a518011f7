package dev.cairn.planning;

/** The language in which the learner sits exams, as an ISO 639 code. */
public record Language(String code) {
    @Override
    public String toString() {
        return "exams are sat in language " + code;
    }
}
