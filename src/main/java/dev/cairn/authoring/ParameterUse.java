package dev.cairn.authoring;

import dev.cairn.text.NearestWord;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which numbers of {@code rules/parameters} there are, and whether each is used and each that is used is there. */
final class ParameterUse {
    private static final Pattern PATTERN = Pattern.compile("\\bParameter\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\\bname\\s*==\\s*\"([^\"]*)\"");

    /** By name; values without a name are a matter of those who read parameters. */
    private final SortedMap<String, YamlValue> parameters = new TreeMap<>();

    private final Set<String> used = new HashSet<>();

    void readFile(String path, String text, Faults faults) {
        YamlValue.read(path, text, faults)
                .get("parameters")
                .list()
                .forEach(value -> value.get("name").optionalText().ifPresent(name -> parameters.put(name, value)));
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(parameters.keySet());
    }

    void checkRule(DrlFile rule, RuleFaults faults) {
        Matcher pattern = PATTERN.matcher(rule.text());
        while (pattern.find()) {
            Matcher name = NAME.matcher(pattern.group(1));
            if (rule.isCode(pattern.start()) && name.find()) {
                used.add(name.group(1));
                if (!parameters.containsKey(name.group(1))) {
                    rule.fault(
                            pattern.start(1) + name.start(1),
                            FaultCode.UNKNOWN_PARAMETER,
                            "there is no parameter '" + name.group(1) + "'",
                            NearestWord.hint(name.group(1), parameters.keySet()) + "Parameters are in rules/parameters",
                            faults);
                }
            }
        }
    }

    /** After all rules: tells of numbers that nothing uses. */
    void checkAll(Collection<String> ofArithmetic, Faults faults) {
        parameters.forEach((name, value) -> {
            if (!used.contains(name) && !ofArithmetic.contains(name)) {
                value.fault("no rule and no arithmetic uses the parameter '" + name + "'", "delete it, or use it");
            }
        });
        ofArithmetic.stream()
                .filter(name -> !parameters.containsKey(name))
                .sorted()
                .forEach(name -> faults.add(
                        "parameters",
                        0,
                        "the parameter '" + name + "' is missing, which arithmetic needs",
                        "write it back"));
    }
}
