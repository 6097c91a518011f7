package dev.cairn.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments say why; they do not keep rules that are out of use. */
final class CommentStyle implements StyleCheck {
    private static final Pattern RULE_TEXT = Pattern.compile(
            "^[ \\t/*]*(?:rule\\s+\"|(?:when|then|end)[ \\t/*]*$)|insertLogical\\s*\\(|\\b[A-Z]\\w*\\([^)\\n]*(?:==|\\s:\\s)",
            Pattern.MULTILINE);

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        Matcher found = RULE_TEXT.matcher(rule.comments());
        if (found.find()) {
            rule.fault(
                    found.start(),
                    FaultCode.COMMENTED_OUT,
                    "a rule, or part of one, that is commented out",
                    "delete it: the history keeps it",
                    faults);
        }
    }
}
