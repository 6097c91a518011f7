package dev.cairn.authoring;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers a rule may hold: those of counting, of hours and of percent. All others have a source and so a place of their own. */
final class NumberStyle implements StyleCheck {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d[\\w.]*");
    private static final Set<String> ALLOWED = Set.of("0", "1", "2", "60", "100");

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        Matcher found = NUMBER.matcher(rule.code())
                .region(rule.conditionsFrom(), rule.code().length());
        while (found.find()) {
            if (!ALLOWED.contains(found.group())) {
                rule.fault(
                        found.start(),
                        FaultCode.NUMBER,
                        "the number " + found.group() + " stands in the rule",
                        "put it into rules/parameters, with label and source, and match Parameter( name == \"…\", $number : value )",
                        faults);
            }
        }
    }
}
