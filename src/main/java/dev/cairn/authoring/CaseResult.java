package dev.cairn.authoring;

import java.util.List;

/**
 * How a case came out.
 *
 * @param differences between what the case expects and what the rule inferred, a sentence each; none if it passed
 */
public record CaseResult(CaseFile file, RuleCase ruleCase, List<String> differences) {
    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean passed() {
        return differences.isEmpty();
    }

    /** File, line, name and differences, each difference on a line of its own. */
    public String inWords() {
        String place = "%s:%d: %s".formatted(file.path(), ruleCase.line(), ruleCase.name());
        return passed() ? place : place + "\n    " + String.join("\n    ", differences);
    }
}
