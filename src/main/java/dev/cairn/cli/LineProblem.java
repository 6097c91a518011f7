package dev.cairn.cli;

import dev.cairn.intake.Intake;
import dev.cairn.intake.Intake.Rejected;
import dev.cairn.intake.RequestFault;
import java.util.List;

/**
 * Why a line of a batch has no plan, in the shape of the API's problem documents.
 *
 * @param line its number, counted from 1
 */
record LineProblem(String type, String title, int status, String detail, List<Fault> errors, int line) {
    private static final int UNREADABLE = 400;
    private static final int INVALID = 422;
    private static final int FAILED = 500;

    /** @param pointer an RFC 6901 pointer into the request */
    record Fault(String pointer, String detail) {}

    static LineProblem of(Rejected rejected, int line) {
        List<RequestFault> faults = rejected.faults();
        List<Fault> errors = faults.stream()
                .map(fault -> new Fault(fault.pointer(), fault.detail()))
                .toList();
        if (rejected.kind() == Intake.Kind.NOT_READABLE) {
            return new LineProblem(
                    "/problems/malformed-request",
                    "The request cannot be read",
                    UNREADABLE,
                    faults.get(0).detail(),
                    errors,
                    line);
        }
        String detail = faults.size() == 1
                ? faults.get(0).toString()
                : "there are %s faults: mend those under errors".formatted(faults.size());
        return new LineProblem("/problems/invalid-request", "The request is not valid", INVALID, detail, errors, line);
    }

    static LineProblem unreadable(String detail, int line) {
        return new LineProblem(
                "/problems/malformed-request", "The request cannot be read", UNREADABLE, detail, List.of(), line);
    }

    static LineProblem failed(RuntimeException cause, int line) {
        return new LineProblem(
                "/problems/internal",
                "The plan could not be made",
                FAILED,
                String.valueOf(cause.getMessage()),
                List.of(),
                line);
    }
}
