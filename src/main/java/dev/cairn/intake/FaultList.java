package dev.cairn.intake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Collects what is wrong with one request, up to {@link Limits#FAULTS}. Not safe for use by several threads. */
final class FaultList {
    private final List<RequestFault> found = new ArrayList<>();
    private boolean more;

    void add(JsonPointer pointer, String problem, String fix) {
        if (found.size() < Limits.FAULTS) {
            found.add(new RequestFault(pointer.toString(), problem, fix));
        } else {
            more = true;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many faults to look for: those that fit, and one to know that there are more. */
    int room() {
        return Limits.FAULTS - found.size() + 1;
    }

    /** The faults in the order of their discovery, and at the end whether there are more. */
    List<RequestFault> all() {
        List<RequestFault> all = new ArrayList<>(found);
        if (more) {
            all.add(new RequestFault("", "there are more faults than these " + Limits.FAULTS, "fix these first"));
        }
        return all;
    }
}
