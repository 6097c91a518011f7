package dev.cairn.planning;

import java.util.Locale;

/** The language in which the learner sits exams, as an ISO 639 code. */
public record Language(String code) {

    /** Its English name: {@code Italian} for {@code it}. */
    public String inWords() {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    @Override
    public String toString() {
        return "you sit exams in language " + code;
    }
}
