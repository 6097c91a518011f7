package dev.cairn.rules;

import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether every number is there that rules and arithmetic need. Without it a rule would never fire, without a word, and arithmetic would give up in the
 * middle of a plan.
 */
final class ParameterNeeds {
    private static final Pattern PATTERN = Pattern.compile("\\bParameter\\s*\\([^)]*\\bname\\s*==\\s*\"([^\"]*)\"");

    private final NavigableMap<String, YamlValue> places;
    private final List<RuleFile> rules;
    private final Faults faults;

    /** @param places where each number is written, by its name */
    ParameterNeeds(NavigableMap<String, YamlValue> places, List<RuleFile> rules, Faults faults) {
        this.places = places;
        this.rules = rules;
        this.faults = faults;
    }

    void check() {
        NavigableSet<String> spare = new TreeSet<>(places.keySet());
        ArithmeticNumber.parameters().forEach(spare::remove);
        rules.forEach(rule -> forEachName(rule, (name, line) -> spare.remove(name)));
        ArithmeticNumber.parameters().stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> missedByArithmetic(name, NearestWord.to(name, spare)));
        rules.forEach(this::check);
    }

    private void check(RuleFile rule) {
        forEachName(rule, (name, line) -> {
            if (!places.containsKey(name)) {
                faults.add(
                        rule.path(),
                        line,
                        "there is no parameter '" + name + "'",
                        NearestWord.hint(name, places.keySet()) + "Parameters are in rules/parameters");
            }
        });
    }

    /** @param renamed what it may be called now: a number that nothing needs */
    private void missedByArithmetic(String name, Optional<String> renamed) {
        String missing = "the parameter '" + name + "' is missing, which arithmetic needs";
        renamed.map(places::get)
                .ifPresentOrElse(
                        place -> place.fault(
                                missing, "if this is what '" + renamed.get() + "' is, give it back its name"),
                        () -> faults.add("parameters", 0, missing, "write it back"));
    }

    private static void forEachName(RuleFile rule, BiConsumer<String, Integer> action) {
        Matcher pattern = PATTERN.matcher(rule.text());
        while (pattern.find()) {
            String before = rule.text().substring(0, pattern.start(1));
            action.accept(pattern.group(1), (int) before.lines().count());
        }
    }
}
