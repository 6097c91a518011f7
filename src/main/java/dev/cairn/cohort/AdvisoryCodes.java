package dev.cairn.cohort;

import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.List;
import java.util.regex.Pattern;

/** The codes of the advisories that the rules know. */
public final class AdvisoryCodes {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern CONSEQUENCE = Pattern.compile("insertLogical\\s*\\(.*", Pattern.DOTALL);

    private AdvisoryCodes() {}

    /** All of them, in the order of the alphabet: in each rule of the stage the first text of what it inserts that has the shape of a code. */
    public static List<String> of(RuleBook rules) {
        return rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.ADVICE)
                .map(RuleInfo::text)
                .flatMap(text -> CONSEQUENCE.matcher(text).results())
                .flatMap(consequence ->
                        CODE.matcher(consequence.group()).results().limit(1))
                .map(code -> code.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
