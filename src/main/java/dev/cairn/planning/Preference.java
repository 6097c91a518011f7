package dev.cairn.planning;

/** Something that the learner chose. */
public record Preference(Choice choice) {

    /** What can be chosen. */
    public enum Choice {
        KEEP_RETIRING("keeps to a retiring exam"),
        ACCEPT_BETA("accepts a beta exam"),
        MINIMAL_PATH("wants the target alone"),
        RECOMMENDED_PATH("wants the recommended path"),
        THOROUGH_PATH("wants the thorough path");

        private final String words;

        Choice(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return "the learner " + choice.words;
    }
}
