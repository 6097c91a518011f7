package dev.cairn.planning.path;

import java.util.Locale;

/** Why an exam is not planned. */
public enum Reason {
    /** The learner holds it, or another version of it. */
    HELD("You hold it already."),
    /** It can no longer be sat. */
    RETIRED("You can no longer sit it."),
    /** Its last safe day comes too soon. */
    RETIRING("It retires too soon."),
    /** It ends in the learner's language, and goes on in others. */
    LANGUAGE_ENDS("It ends in your language too soon."),
    /** A source advises against starting it. */
    NOT_TO_START("It retires, and its source advises against starting it."),
    /** It can be sat as a beta at most. */
    BETA("You can sit it only as a beta."),
    /** Its first day is not known. */
    NO_DATE("Its first day is not known yet."),
    /** Too little is known of it. */
    NO_GUIDE("Too little is known about it."),
    /** The learner's experience stands in for it. */
    EXPERIENCE("Your experience stands in for it."),
    /** A higher certification stands in for it. */
    HIGHER_HELD("Your higher certification stands in for it."),
    /** An exam that builds on it is itself left out. */
    COVERED("A higher exam covers it."),
    /** The learner asked for the target alone. */
    NOT_WANTED("You asked for the target alone."),
    /** There is no time for it. */
    NO_TIME("There is no time for it."),
    /** Another version of it is considered. */
    OTHER_VERSION("Another version of it suits you better."),
    /** The learner's role leads to it, but with more experience. */
    LITTLE_EXPERIENCE("Your role leads to it once you have more experience."),
    /** Another exam suits what the learner asks for better. */
    OTHER_CHOICE("Another exam suits you better."),
    /** What the learner asks for comes down to no exam that could be planned. */
    NO_TARGET("Your plan leads to no exam."),
    /** It does not lead to the target. */
    OFF_THE_WAY("No exam on your path builds on it."),
    /** The learner has sat an exam that builds on it. */
    ATTEMPTED("You have already sat an exam that builds on it."),
    /** The learner has held an exam that builds on it. */
    HELD_BEFORE("You have already held an exam that builds on it.");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    /** As a sentence to the learner. */
    public String inWords() {
        return words;
    }

    /** As plans write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
