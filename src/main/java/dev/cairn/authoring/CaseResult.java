package dev.cairn.authoring;

import dev.cairn.planning.RuleInfo;
import java.time.Duration;
import java.util.List;

/**
 * How a case came out.
 *
 * @param differences between what the case expects and what the rule inferred, a sentence each; none if it passed
 * @param took how long the rules ran; nothing if nobody asked
 */
public record CaseResult(CaseFile file, Case ofCase, List<String> differences, Duration took) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    /** Whether this is a case in which the rule ran by itself. */
    boolean isOf(RuleInfo rule) {
        return ofCase instanceof RuleCase && file.subject().label().equals(rule.id());
    }

    /** Whether rules inferred something as the case says. */
    boolean fires() {
        return ofCase instanceof RuleCase alone && alone.fires();
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** File, line, name and differences, each difference on a line of its own. */
    public String inWords() {
        String place = "%s:%d: %s".formatted(file.path(), ofCase.line(), ofCase.name());
        return passed() ? place : place + "\n    " + String.join("\n    ", differences);
    }
}
