package dev.cairn.intake;

import java.util.List;
import java.util.stream.Collectors;

/** A table of requests does not say in its first line what its columns are, so that none of the others can be read. */
public final class CsvHeaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RequestFault> faults;

    CsvHeaderException(List<RequestFault> faults) {
        super(faults.stream().map(RequestFault::detail).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong with it, from left to right; never empty. */
    public List<RequestFault> faults() {
        return faults;
    }
}
