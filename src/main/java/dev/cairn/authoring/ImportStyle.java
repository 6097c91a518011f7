package dev.cairn.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule may refer to: facts and their arithmetic, each type by an import. */
final class ImportStyle implements StyleCheck {
    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+([^;\\n]+)", Pattern.MULTILINE);
    private static final Pattern ALLOWED =
            Pattern.compile("dev\\.cairn\\.(exam|learner|plan|planning|syllabus)\\.[\\w.]+|java\\.time\\.LocalDate");
    private static final Pattern QUALIFIED = Pattern.compile(
            "^(?!\\s*(?:import|package)\\b).*?\\b((?:java|javax|jdk|sun|org|com|dev)\\.[a-z]\\w*)", Pattern.MULTILINE);

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        Matcher found = IMPORT.matcher(rule.code());
        while (found.find()) {
            String type = found.group(1).strip();
            if (type.endsWith("*")) {
                rule.fault(
                        found.start(1), FaultCode.IMPORT, "a wildcard import", "import each type by its name", faults);
            } else if (!ALLOWED.matcher(type).matches()) {
                rule.fault(
                        found.start(1),
                        FaultCode.IMPORT,
                        "the import of " + type,
                        "rules see dev.cairn.exam, .learner, .plan, .planning, .syllabus and java.time.LocalDate only",
                        faults);
            }
        }
        Matcher qualified = QUALIFIED.matcher(rule.code());
        while (qualified.find()) {
            rule.fault(
                    qualified.start(1),
                    FaultCode.IMPORT,
                    "a type by its whole name: " + qualified.group(1) + "…",
                    "import it, if rules may",
                    faults);
        }
    }
}
