package dev.cairn.authoring.handbook;

import dev.cairn.planning.RuleBook;
import dev.cairn.planning.Stage;
import java.util.List;
import java.util.Optional;

/**
 * All rules, numbers and tables, as a book. Immutable.
 *
 * @param rulesRevision of the rules that it is about
 * @param parametersRevision of their numbers and tables
 * @param rules by stage and id
 * @param numbers by name
 * @param tables by name
 */
public record Handbook(
        String rulesRevision,
        String parametersRevision,
        List<RuleEntry> rules,
        List<NumberEntry> numbers,
        List<TableEntry> tables) {
    public Handbook {
        rules = List.copyOf(rules);
        numbers = List.copyOf(numbers);
        tables = List.copyOf(tables);
    }

    /** Whether this is the book of these rules and numbers. */
    boolean isOf(RuleBook book) {
        return rulesRevision.equals(book.revision())
                && parametersRevision.equals(book.parameters().revision());
    }

    /** The rules of a stage, by id. */
    public List<RuleEntry> rules(Stage stage) {
        return rules.stream().filter(entry -> entry.rule().stage() == stage).toList();
    }

    /** The rule with this id, in whatever case it is written. */
    public Optional<RuleEntry> rule(String id) {
        return rules.stream()
                .filter(entry -> entry.rule().id().equalsIgnoreCase(id))
                .findFirst();
    }
}
