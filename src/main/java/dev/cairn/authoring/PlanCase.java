package dev.cairn.authoring;

import java.util.List;

/**
 * An example of the plan that all rules make for a request.
 *
 * @param document the text of the file, in YAML
 * @param pointer where the request stands in it, an RFC 6901 pointer
 * @param then what is claimed of the plan
 */
record PlanCase(String name, int line, String document, String pointer, List<PlanClaim> then) implements Case {
    public PlanCase {
        then = List.copyOf(then);
    }
}
