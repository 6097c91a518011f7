package dev.cairn.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with all that is wrong with them. */
public final class FaultyFilesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyFilesException(String what, List<Fault> faults) {
        super(what + ":\n" + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
