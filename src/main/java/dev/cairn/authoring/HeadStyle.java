package dev.cairn.authoring;

import dev.cairn.planning.Label;
import dev.cairn.text.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the conditions of a rule: package, name, and where the rule comes from. */
final class HeadStyle implements StyleCheck {
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^\\s*(rule)\\b", Pattern.MULTILINE);
    private static final Pattern LABEL = Pattern.compile("@label\\(\\s*(\\w*)\\s*\\)");
    private static final Pattern SOURCE = Pattern.compile("@source\\(\\s*\"[^\"]+\"\\s*\\)");
    private static final Pattern SENTENCE = Pattern.compile("[A-Z]\\S*(?: \\S+){2,}(?<![.:;!?])");
    private static final List<String> LABELS =
            Arrays.stream(Label.values()).map(Label::label).toList();
    private static final String KNOWN_LABELS = String.join(", ", LABELS);

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        checkPackage(rule, faults);
        checkNumberOfRules(rule, faults);
        if (rule.isRule()) {
            checkName(rule, faults);
            checkOrigin(rule, faults);
        }
    }

    private static void checkPackage(DrlFile rule, RuleFaults faults) {
        String expected = "rules." + rule.stage().label();
        Matcher found = PACKAGE.matcher(rule.code());
        if (!found.find()) {
            rule.fault(FaultCode.PACKAGE, "the file names no package", "begin it with: package " + expected, faults);
        } else if (!found.group(1).equals(expected)) {
            rule.fault(
                    found.start(1),
                    FaultCode.PACKAGE,
                    "the package is " + found.group(1),
                    "write package " + expected,
                    faults);
        }
    }

    private static void checkNumberOfRules(DrlFile rule, RuleFaults faults) {
        Matcher found = RULE.matcher(rule.code());
        if (!found.find()) {
            rule.fault(
                    FaultCode.ONE_RULE, "the file holds no rule", "write one, with its name in double quotes", faults);
        } else if (rule.name().isEmpty()) {
            rule.fault(
                    found.start(1),
                    FaultCode.NAME,
                    "the rule has no name in double quotes",
                    "call it by a sentence",
                    faults);
        }
        while (found.find()) {
            rule.fault(
                    found.start(1),
                    FaultCode.ONE_RULE,
                    "a second rule in the file",
                    "give it a file of its own: one decision a file",
                    faults);
        }
    }

    private static void checkName(DrlFile rule, RuleFaults faults) {
        rule.name().ifPresent(name -> {
            checkSentence(rule, name, faults);
            String expected = kebabCase(name) + ".drl";
            if (!rule.path().endsWith("/" + expected)) {
                rule.fault(
                        rule.namePlace(),
                        FaultCode.FILE_NAME,
                        "the file is not called as its rule",
                        "call it " + expected,
                        faults);
            }
        });
    }

    private static void checkSentence(DrlFile rule, String name, RuleFaults faults) {
        if (!SENTENCE.matcher(name).matches()) {
            rule.fault(
                    rule.namePlace(),
                    FaultCode.NAME,
                    "the name is no sentence",
                    "say what is true when the rule has fired: a capital letter, three words or more, no full stop",
                    faults);
        }
    }

    /** The name of a rule as the name of its file. */
    static String kebabCase(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static void checkOrigin(DrlFile rule, RuleFaults faults) {
        if (rule.id().isEmpty()) {
            rule.fault(
                    FaultCode.ID,
                    "the rule has no @id(\"…\")",
                    "give it one that no rule ever had, above 'when'",
                    faults);
        }
        if (rule.find(SOURCE).isEmpty()) {
            rule.fault(
                    FaultCode.SOURCE,
                    "the rule has no @source(\"…\")",
                    "say where it comes from, above 'when'",
                    faults);
        }
        rule.find(LABEL)
                .ifPresentOrElse(
                        label -> checkLabel(rule, label, faults),
                        () -> rule.fault(
                                FaultCode.LABEL,
                                "the rule has no @label(…)",
                                "add one of " + KNOWN_LABELS + " above 'when'",
                                faults));
    }

    private static void checkLabel(DrlFile rule, MatchResult label, RuleFaults faults) {
        if (!LABELS.contains(label.group(1))) {
            String fix = NearestWord.hint(label.group(1), LABELS) + "Use one of " + KNOWN_LABELS;
            rule.fault(label.start(1), FaultCode.LABEL, "the label is " + label.group(1), fix, faults);
        }
    }
}
