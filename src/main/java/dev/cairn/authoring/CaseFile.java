package dev.cairn.authoring;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cases of a rule.
 *
 * @param path relative to the folder of rules, with slashes
 * @param rule the id of the rule
 * @param parameters numbers that these cases have instead of those of {@code rules/parameters}, by name
 */
public record CaseFile(String path, String rule, List<RuleCase> cases, SortedMap<String, Integer> parameters) {
    /** How the name of a case file ends. */
    public static final String SUFFIX = ".cases.yaml";

    public CaseFile {
        cases = List.copyOf(cases);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
