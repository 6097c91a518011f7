package dev.cairn.planning;

import dev.cairn.plan.Plan.Revision;
import java.time.Instant;
import java.util.List;

/**
 * What became of a change of rules, parameters or catalogue.
 *
 * @param at when that was found
 * @param serving what answers since then: the change if it was taken, what answered before if it was refused
 * @param faults the first of what is wrong; none if the change was taken
 * @param faultCount how many faults there are in all
 */
public record Reload(Instant at, Outcome outcome, Revision serving, List<Fault> faults, int faultCount) {
    /** Enough to mend, not enough to flood a page or the log. */
    private static final int MOST_FAULTS = 20;

    private static final int LONGEST_MESSAGE = 500;

    public Reload {
        faults = List.copyOf(faults);
    }

    /** Whether the change answers by now. */
    public enum Outcome {
        TAKEN,
        REFUSED
    }

    /**
     * Something wrong in a file.
     *
     * @param file relative to the folder of rules or of the catalogue
     * @param line counted from 1; 0 if the fault concerns the file as a whole
     * @param fix what to do about it
     */
    public record Fault(String file, int line, String message, String fix) {
        /** File, and line if there is one. */
        public String place() {
            return file + (line > 0 ? ":" + line : "");
        }

        @Override
        public String toString() {
            return place() + ": " + message;
        }
    }

    public static Reload taken(Instant at, Revision serving) {
        return new Reload(at, Outcome.TAKEN, serving, List.of(), 0);
    }

    /** Keeps the first faults, and the beginning of each. */
    public static Reload refused(Instant at, Revision serving, List<Fault> faults) {
        List<Fault> first =
                faults.stream().limit(MOST_FAULTS).map(Reload::shortened).toList();
        return new Reload(at, Outcome.REFUSED, serving, first, faults.size());
    }

    private static Fault shortened(Fault fault) {
        return fault.message().length() <= LONGEST_MESSAGE
                ? fault
                : new Fault(
                        fault.file(), fault.line(), fault.message().substring(0, LONGEST_MESSAGE) + "…", fault.fix());
    }
}
