package dev.cairn.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no rule may do. Guards against mistakes, not against malice: the classes that rules are compiled to are examined elsewhere. */
final class ForbiddenConstructs implements StyleCheck {
    private static final String NO_ORDER = "rules of a stage know no order: say in the conditions when the rule holds";
    private static final String ONE_RULE = "a file holds one rule; arithmetic belongs into Java, facts are records";
    private static final String NO_CHANGE = "facts never change: infer a new one with insertLogical";
    private static final String NO_LOOP = "a rule matches every fact by itself: write the condition as a pattern";
    private static final String NO_CLOCK = "match the fact AsOf: nothing else tells the time";
    private static final String NO_WORLD = "rules see facts and nothing else";

    private static final List<Construct> ALL = List.of(
            word("salience", NO_ORDER),
            word("agenda-group", NO_ORDER),
            word("eval", "write the condition into a pattern"),
            word("function", ONE_RULE),
            word("global", "what a rule needs is a fact"),
            word("dialect", ONE_RULE),
            word("declare", ONE_RULE),
            word("query", ONE_RULE),
            call("modify", NO_CHANGE),
            call("update", NO_CHANGE),
            call("(?:retract|delete)", NO_CHANGE),
            call("set[A-Z]\\w*", NO_CHANGE),
            word("for", NO_LOOP),
            word("while", NO_LOOP),
            word("do", NO_LOOP),
            word("System", NO_WORLD),
            word("Runtime", NO_WORLD),
            word("Thread", NO_WORLD),
            new Construct(Pattern.compile("\\bjava\\s*\\.\\s*(?:io|nio|net|lang\\s*\\.\\s*reflect)\\b"), NO_WORLD),
            call("(?:getClass|forName)", NO_WORLD),
            new Construct(Pattern.compile("\\bnew\\s+(?:Date|Timer|GregorianCalendar)\\b"), NO_CLOCK),
            new Construct(Pattern.compile("\\bCalendar\\s*\\.\\s*getInstance\\b"), NO_CLOCK),
            word("Clock", NO_CLOCK),
            call("now", NO_CLOCK));

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        for (Construct construct : ALL) {
            Matcher found = construct.pattern().matcher(rule.code());
            while (found.find()) {
                rule.fault(
                        found.start(),
                        FaultCode.FORBIDDEN,
                        "'" + found.group().strip() + "' has no place in a rule",
                        construct.fix(),
                        faults);
            }
        }
    }

    private static Construct word(String word, String fix) {
        return new Construct(Pattern.compile("(?<![\\w$-])" + word + "(?![\\w-])"), fix);
    }

    private static Construct call(String name, String fix) {
        return new Construct(Pattern.compile("(?<![\\w$])" + name + "(?=\\s*[({])"), fix);
    }

    private record Construct(Pattern pattern, String fix) {}
}
