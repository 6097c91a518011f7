package dev.cairn.problem;

import dev.cairn.export.Json;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestFault;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.UndecidedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A problem document as of RFC 9457: says to a client what went wrong, and nothing of how the server works.
 *
 * @param type a URI relative to the server
 * @param errors all that is wrong with the request, by place, if that can be told
 */
public record Problem(String type, String title, int status, String detail, List<RequestFault> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemType type, String detail) {
        return of(type, detail, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<RequestFault> errors) {
        return new Problem(type.uri(), type.title(), type.status(), detail, errors);
    }

    /** What a request was refused for. */
    public static Problem of(Intake.Rejected rejected) {
        return rejected.kind() == Intake.Kind.NOT_READABLE
                ? of(ProblemType.MALFORMED_REQUEST, rejected.faults().get(0).detail(), rejected.faults())
                : invalid(rejected.faults());
    }

    public static Problem invalid(List<RequestFault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).toString()
                : "there are %d faults: fix the ones under errors".formatted(faults.size());
        return of(ProblemType.INVALID_REQUEST, detail, faults);
    }

    /**
     * What is no fault of the request. Of the cause nothing is told: that is for the log.
     *
     * @param detail where to find more
     */
    public static Problem failed(Throwable cause, String detail) {
        if (cause instanceof RunawayRulesException runaway) {
            String stage = runaway.stage().label();
            return of(ProblemType.RULES_RUNAWAY, "the rules of stage " + stage + " were stopped: " + detail);
        }
        return of(cause instanceof UndecidedException ? ProblemType.RULES_UNDECIDED : ProblemType.INTERNAL, detail);
    }

    /** The members of the document; {@code instance} says where it happened, and is left out if that is unknown. */
    public Map<String, Object> members(String instance) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        if (!instance.isEmpty()) {
            members.put("instance", instance);
        }
        members.put("errors", errors.stream().map(Problem::error).toList());
        return members;
    }

    /** The document as text. */
    public String document(String instance) {
        return Json.compact(members(instance)) + "\n";
    }

    private static Map<String, Object> error(RequestFault fault) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", fault.pointer());
        error.put("detail", fault.detail());
        return error;
    }
}
