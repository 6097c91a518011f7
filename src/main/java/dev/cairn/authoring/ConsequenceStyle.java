package dev.cairn.authoring;

import java.util.regex.Pattern;

/** What a rule does: it infers one fact. */
final class ConsequenceStyle implements StyleCheck {
    private static final Pattern ONE_INFERENCE = Pattern.compile("\\s*insertLogical\\s*\\([^;]*\\)\\s*;\\s*");

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        if (!rule.isRule()) {
            return;
        } else if (rule.consequenceFrom() >= rule.code().length()) {
            rule.fault(
                    FaultCode.CONSEQUENCE,
                    "the rule has no 'then'",
                    "end it with: then insertLogical(new …); end",
                    faults);
        } else if (rule.end() >= rule.code().length()) {
            rule.fault(FaultCode.CONSEQUENCE, "the rule has no 'end'", "end it with a line of its own: end", faults);
        } else if (!ONE_INFERENCE
                .matcher(rule.code().substring(rule.consequenceFrom(), rule.end()))
                .matches()) {
            rule.fault(
                    rule.codeFrom(rule.consequenceFrom()),
                    FaultCode.CONSEQUENCE,
                    "the rule does something else than infer one fact",
                    "write one insertLogical(…); after 'then'",
                    faults);
        }
    }
}
