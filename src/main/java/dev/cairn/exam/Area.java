package dev.cairn.exam;

/** A kind of professional experience, counted in months. */
public enum Area {
    CLOUD("cloud"),
    DEVELOPMENT("software development"),
    ML("machine learning"),
    GENAI("generative AI"),
    DATA("data"),
    OPERATIONS("operations"),
    SECURITY("security"),
    NETWORKING("networking");

    private final String words;

    Area(String words) {
        this.words = words;
    }

    /** As it follows "experience in". */
    public String inWords() {
        return words;
    }
}
