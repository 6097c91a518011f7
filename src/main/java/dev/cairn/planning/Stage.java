package dev.cairn.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages of planning. Rules of a stage see what the stages before inferred, and never each other's order. */
public enum Stage {
    LIFECYCLE("Which exams can be taken, from when and until when, and which certifications hold."),
    PATH("Which exams lead to what the learner wants, and what each of them builds on."),
    PROGRESS("What the learner has reported, and what that changes in the rest of the plan."),
    EFFORT("How long each exam of the path takes this learner."),
    WEIGHTS("How much of that time each domain of an exam needs."),
    FIT("What the calendar has to keep to: weeks, days, rests, mock exams and sessions."),
    VERDICT("Whether it fits, and what gives way if it does not."),
    SEQUENCE("What each week is for: new material, practice, review and mock exams."),
    ADVICE("What the learner should know about the plan.");

    private final String purpose;

    Stage(String purpose) {
        this.purpose = purpose;
    }

    /** What its rules decide, in a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The name of its folder of rules. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stage with this folder. */
    public static Optional<Stage> parse(String label) {
        return Arrays.stream(values())
                .filter(stage -> stage.label().equals(label))
                .findFirst();
    }
}
