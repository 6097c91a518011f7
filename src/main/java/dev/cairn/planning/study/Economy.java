package dev.cairn.planning.study;

/** What is left out, or shortened, where time is short. */
public enum Economy {
    CORE_LABS_ONLY("only the labs that carry the project"),
    RECALL_ONCE("recall once instead of twice"),
    SHORT_GAPS("half of the time for gaps"),
    NAMES_BY_LINE("topics of weight 1 by name only"),
    SECOND_BY_LINE("topics of weight 2 by the line on what to know"),
    TWO_MOCKS("two mock exams"),
    NO_LABS("no labs"),
    ESSENTIALS("topics of weight 3 and half of the tests");

    private final String words;

    Economy(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
