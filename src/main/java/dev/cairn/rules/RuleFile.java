package dev.cairn.rules;

import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.Faults;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as it stands in its file.
 *
 * @param path relative to the folder of rules, with slashes
 */
record RuleFile(Stage stage, String path, String text) {
    private static final Pattern NAME = Pattern.compile("^rule \"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("@id\\(\"([^\"]+)\"\\)");
    private static final Pattern LABEL = Pattern.compile("@label\\((\\w+)\\)");
    private static final Pattern SOURCE = Pattern.compile("@source\\(\"([^\"]+)\"\\)");

    /** What the file says of its rule; what is missing is a fault. */
    RuleInfo info(Faults faults) {
        String name = find(NAME, "a rule with a name in double quotes", faults);
        return new RuleInfo(
                find(ID, "@id(\"…\")", faults),
                name,
                stage,
                find(LABEL, "@label(aws|research|community|assumption)", faults),
                find(SOURCE, "@source(\"…\")", faults),
                path,
                text);
    }

    private String find(Pattern pattern, String what, Faults faults) {
        Matcher matcher = pattern.matcher(text);
        Optional<String> found = matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        if (found.isEmpty()) {
            faults.add(path, 0, "the rule has no " + what, "add it above 'when'");
        }
        return found.orElse("");
    }
}
