package dev.cairn.planning;

/** Something that the learner chose. */
public record Preference(Choice choice) {

    /** What can be chosen. */
    public enum Choice {
        KEEP_RETIRING("keep to a retiring exam"),
        ACCEPT_BETA("accept a beta exam"),
        ONE_ATTEMPT("need no time for a second try"),
        MINIMAL_PATH("want the target alone"),
        RECOMMENDED_PATH("want the recommended path"),
        THOROUGH_PATH("want the thorough path");

        private final String words;

        Choice(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "you " + choice.words;
    }
}
