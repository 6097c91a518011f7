package dev.cairn.authoring.impact;

/** In what a plan changes. In the order of weight: what comes first matters most to a learner. */
public enum Kind {
    ANSWER("whether there is a plan"),
    TARGET("the exam that the plan leads to"),
    PATH("exams of the path"),
    VERDICT("verdict"),
    EXAM_DAYS("exam days"),
    WEEKS("weeks: how many, or what for"),
    MINUTES("minutes: in all, of a domain, or kept free"),
    ADVISORIES("advisories"),
    LEFT_OUT("exams left out, and why"),
    OFFERS("offers that would make it fit"),
    SESSIONS("sessions"),
    /** The plan is the same, and says otherwise why. */
    REASONS("reasons and words alone");

    private final String inWords;

    Kind(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
