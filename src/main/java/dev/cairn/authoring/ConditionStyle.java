package dev.cairn.authoring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How patterns are joined: with {@code and}, {@code or} or by standing below each other; {@code &&} and {@code ||} join constraints of one pattern. */
final class ConditionStyle implements StyleCheck {
    private static final Pattern TOKEN = Pattern.compile("(\\b[A-Z]\\w*\\s*)?\\(|\\)|&&|\\|\\|");

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        // For each open parenthesis, whether it is one of a pattern.
        Deque<Boolean> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(rule.code()).region(rule.conditionsFrom(), rule.consequenceFrom());
        while (token.find()) {
            if (token.group().endsWith("(")) {
                open.push(token.group(1) != null || open.contains(true));
            } else if (token.group().equals(")")) {
                open.poll();
            } else if (!open.contains(true)) {
                rule.fault(
                        token.start(),
                        FaultCode.JOIN,
                        "'" + token.group() + "' between patterns",
                        "write 'and' or 'or', or patterns on lines of their own",
                        faults);
            }
        }
    }
}
