package dev.cairn.cohort;

import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The codes of the advisories that the rules know. */
public final class AdvisoryCodes {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern LAST_DAY = Pattern.compile("(?m)^\\s*Last(?:Safe)?Day\\s*\\(");
    private static final String MERE_INFORMATION = "Severity.INFO";
    private static final Pattern CONSEQUENCE = Pattern.compile("insertLogical\\s*\\(.*", Pattern.DOTALL);

    private AdvisoryCodes() {}

    /** All of them, in the order of the alphabet: in each rule of the stage the first text of what it inserts that has the shape of a code. */
    public static List<String> of(RuleBook rules) {
        return where(rules, text -> true);
    }

    /** Those that come of the last day of an exam: some rule that gives them matches one. */
    public static List<String> onLastDays(RuleBook rules) {
        return where(rules, text -> LAST_DAY.matcher(text).find());
    }

    /** Those that are more than good to know in some case. */
    public static List<String> thatMatter(RuleBook rules) {
        return where(rules, text -> !text.contains(MERE_INFORMATION));
    }

    private static List<String> where(RuleBook rules, Predicate<String> condition) {
        return rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.ADVICE)
                .map(RuleInfo::text)
                .filter(condition)
                .flatMap(text -> CONSEQUENCE.matcher(text).results())
                .flatMap(consequence ->
                        CODE.matcher(consequence.group()).results().limit(1))
                .map(code -> code.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
