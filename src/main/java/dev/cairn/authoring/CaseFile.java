package dev.cairn.authoring;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cases that stand in one file.
 *
 * @param path relative to the folder of rules, with slashes
 * @param subject what they are about
 * @param parameters numbers that these cases have instead of those of {@code rules/parameters}, by name
 */
public record CaseFile(String path, Subject subject, List<Case> cases, SortedMap<String, Integer> parameters) {
    /** How the name of a case file ends. */
    public static final String SUFFIX = ".cases.yaml";

    /** The file with the cases of a stage, in its folder. */
    public static final String OF_STAGE = "stage" + SUFFIX;

    /** The folder with cases about whole plans. */
    public static final String PLANS = "plans";

    public CaseFile {
        cases = List.copyOf(cases);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The cases in which one rule runs by itself. */
    List<RuleCase> ruleCases() {
        return only(RuleCase.class);
    }

    /** The cases about whole plans. */
    List<PlanCase> planCases() {
        return only(PlanCase.class);
    }

    private <T extends Case> List<T> only(Class<T> kind) {
        return cases.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
