package dev.cairn.authoring.handbook;

import dev.cairn.planning.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * All that is to be said of a rule.
 *
 * @param reason why there is such a rule
 * @param conditions in words; none if the text cannot be read
 * @param conclusion in words
 * @param numbers that it uses
 * @param tables that it looks into
 * @param restsOn the facts that it looks at, each with the rules that may infer it
 * @param leadsTo the fact that it infers, with the rules that may look at it
 * @param examples its cases; nothing if they cannot be read
 */
public record RuleEntry(
        RuleInfo rule,
        String reason,
        List<Phrase> conditions,
        Optional<Phrase> conclusion,
        List<NumberEntry> numbers,
        List<TableEntry> tables,
        List<Tie> restsOn,
        Optional<Tie> leadsTo,
        Optional<List<Example>> examples) {
    public RuleEntry {
        conditions = List.copyOf(conditions);
        numbers = List.copyOf(numbers);
        tables = List.copyOf(tables);
        restsOn = List.copyOf(restsOn);
        examples = examples.map(List::copyOf);
    }

    /** In how many of its cases the rule fires. */
    public long fires() {
        return cases().stream().filter(Example::fires).count();
    }

    /** In how many of its cases it stays silent. */
    public long silent() {
        return cases().stream().filter(Example::isSilent).count();
    }

    /** How many of its cases are about whole plans. */
    public long wholePlans() {
        return cases().stream().filter(Example::isWholePlan).count();
    }

    public List<Example> cases() {
        return examples.orElse(List.of());
    }

    /** The lines of the file. */
    public List<String> lines() {
        return rule.text().lines().toList();
    }

    /** The file, from the folder of the product on. */
    public String file() {
        return "rules/" + rule.file();
    }
}
