package dev.cairn.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of several files, so that all of them can be told at once. Not safe for use by several threads. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    public void add(String file, int line, String message, String fix) {
        found.add(new Fault(file, line, message, fix));
    }

    int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All faults, by file and line. */
    public List<Fault> all() {
        return found.stream()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparing(Fault::line)
                        .thenComparing(Fault::message))
                .distinct()
                .toList();
    }

    /**
     * Ends the reading if anything is wrong.
     *
     * @throws FaultyFilesException if there are any faults
     */
    public void throwIfAny(String what) {
        if (!found.isEmpty()) {
            throw new FaultyFilesException(what, all());
        }
    }
}
