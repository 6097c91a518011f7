package dev.cairn.web;

import dev.cairn.authoring.handbook.RuleEntry;
import dev.cairn.planning.Label;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules somebody wants to see.
 *
 * @param fields what was asked for
 * @param faults what cannot be, by field
 */
record RuleQuery(Fields fields, Map<String, String> faults) {
    static final String WORDS = "words";
    static final String LABEL = "label";
    static final String STAGE = "stage";

    private static final int LONGEST = 200;
    private static final List<String> LABELS =
            Arrays.stream(Label.values()).map(Label::label).toList();

    static RuleQuery read(Fields asked) {
        Map<String, String> given = new LinkedHashMap<>();
        List.of(WORDS, LABEL, STAGE).forEach(name -> asked.given(name).ifPresent(text -> given.put(name, text)));
        Fields fields = new Fields(given);
        Map<String, String> faults = new LinkedHashMap<>();
        if (fields.text(WORDS).length() > LONGEST) {
            faults.put(WORDS, "Write up to " + LONGEST + " characters.");
        }
        fields.given(LABEL)
                .filter(label -> !LABELS.contains(label))
                .ifPresent(label -> faults.put(LABEL, "Choose one from the list."));
        fields.given(STAGE)
                .filter(stage -> Stage.parse(stage).isEmpty())
                .ifPresent(stage -> faults.put(STAGE, "Choose one from the list."));
        return new RuleQuery(fields, faults);
    }

    boolean isOpen() {
        return fields.texts().isEmpty();
    }

    Optional<String> fault(String name) {
        return Optional.ofNullable(faults.get(name));
    }

    /** Whether a rule is of the label and the stage, and has each of the words, or the beginning of a word, somewhere. */
    boolean lets(RuleEntry entry) {
        RuleInfo rule = entry.rule();
        String text = String.join("\n", rule.id(), rule.name(), entry.reason(), rule.source(), rule.text())
                .toLowerCase(Locale.ROOT);
        return fields.given(LABEL).map(rule.label()::equals).orElse(true)
                && fields.given(STAGE).map(rule.stage().label()::equals).orElse(true)
                && Arrays.stream(fields.text(WORDS).toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(text::contains);
    }
}
