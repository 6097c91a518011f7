package dev.cairn.planning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The stages of planning. Rules of a stage see what the stages before inferred, and never each other's order. */
public enum Stage {
    LIFECYCLE("Shows when you can sit each exam, and which certifications are valid."),
    PATH("Chooses the exams that lead to your goal, and what each builds on."),
    PROGRESS("Applies your reports to the rest of the plan."),
    STUDY("Chooses what you study of each syllabus, how, and for how long."),
    EFFORT("Estimates your hours for each exam."),
    WEIGHTS("Shares the hours among the domains of an exam."),
    FIT("Sets the limits of the calendar: weeks, days, rests, mock exams and sessions."),
    VERDICT("Decides whether the plan fits, and what gives way if it does not."),
    SEQUENCE("Orders the units, and places tests, recall and mock exams."),
    ADVICE("Points out what you should know about the plan.");

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
