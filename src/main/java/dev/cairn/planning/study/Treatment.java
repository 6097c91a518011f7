package dev.cairn.planning.study;

/** How a topic is treated. */
public enum Treatment {
    LEARN("learn"),
    REFRESH("refresh"),
    KNOW_LINE("read the line on what to know"),
    SKIP("leave out");

    private final String words;

    Treatment(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
