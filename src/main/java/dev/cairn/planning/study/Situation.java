package dev.cairn.planning.study;

/** What a learner brings to an area of an exam. */
public enum Situation {
    NEW_TO_IT("you are new to IT"),
    BEGINNER("you know some IT"),
    AREA_KNOWN("you work in this area, not on AWS"),
    AWS_KNOWN("you have worked on AWS"),
    AREA_ON_AWS_KNOWN("you work in this area on AWS");

    private final String words;

    Situation(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
