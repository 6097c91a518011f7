package dev.cairn.authoring.handbook;

import dev.cairn.planning.Parameter;
import dev.cairn.planning.Parameters.Origin;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The book of rules as files in Markdown: an index by stage, a page a rule, a page of numbers and tables. */
final class MarkdownBook {
    private static final String NUMBERS = "parameters.md";
    private static final String NOTE =
            "<!-- Made from rules/ by RuleDocsTest. Change the rules, not this page. -->\n\n";

    private final Handbook book;

    MarkdownBook(Handbook book) {
        this.book = book;
    }

    /** Texts by the name of their file. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("README.md", index());
        files.put(NUMBERS, numbers());
        book.rules().forEach(entry -> files.put(file(entry.rule()), page(entry)));
        return files;
    }

    private static String file(RuleInfo rule) {
        return rule.id() + ".md";
    }

    private static String link(RuleInfo rule) {
        return "[" + rule.id() + "](" + file(rule) + ")";
    }

    private String index() {
        StringBuilder text = new StringBuilder(NOTE + "# The rules\n\n")
                .append(book.rules().size())
                .append(" rules in ")
                .append(Stage.values().length)
                .append(
                        " stages, in the order in which these run. [Numbers and tables](" + NUMBERS
                                + ") that they use have a page of their own; how to change them is in [authoring.md](../authoring.md).\n");
        for (Stage stage : Stage.values()) {
            text.append("\n## ")
                    .append(stage.label())
                    .append("\n\n")
                    .append(stage.purpose())
                    .append("\n\n| id | rule | label | fires in | silent in |\n|---|---|---|---|---|\n");
            book.rules(stage)
                    .forEach(entry -> text.append(row(
                            link(entry.rule()),
                            escaped(entry.rule().name()),
                            entry.rule().label(),
                            cases(entry.fires()),
                            cases(entry.silent()))));
        }
        return text.toString();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String cases(long number) {
        return number == 1 ? "1 case" : number + " cases";
    }

    private static String page(RuleEntry entry) {
        RuleInfo rule = entry.rule();
        StringBuilder text = new StringBuilder(NOTE)
                .append("# ")
                .append(escaped(rule.name()))
                .append("\n\n")
                .append(escaped(entry.reason()))
                .append("\n\n| | |\n|---|---|\n")
                .append(row("id", rule.id()))
                .append(row(
                        "stage",
                        "[" + rule.stage().label() + "](README.md#"
                                + rule.stage().label() + ")"))
                .append(row("label", rule.label()))
                .append(row("source", escaped(rule.source())))
                .append(row("file", "[" + entry.file() + "](../../" + entry.file() + ")"))
                .append("\n## When\n\n");
        entry.conditions().forEach(phrase -> text.append(item(phrase, "")));
        text.append("\n## Then\n\n");
        entry.conclusion().ifPresent(phrase -> text.append(words(phrase)).append("\n"));
        text.append("\n<details><summary>Source text</summary>\n\n```\n")
                .append(rule.text().strip())
                .append("\n```\n\n</details>\n")
                .append(ties(entry));
        if (!entry.numbers().isEmpty() || !entry.tables().isEmpty()) {
            text.append("\n## Numbers and tables\n\n");
            entry.numbers()
                    .forEach(each -> text.append("- ").append(number(each)).append("\n"));
            entry.tables()
                    .forEach(each -> text.append("- Table ")
                            .append(tableLink(each.origin()))
                            .append("\n"));
        }
        return text.append(examples(entry)).toString();
    }

    private static String number(NumberEntry entry) {
        Parameter number = entry.number();
        return "[" + number.name() + "](" + NUMBERS + "#numbers): " + entry.amount() + " ("
                + number.label().label() + ", checked " + entry.checked() + ": " + escaped(number.source()) + ")";
    }

    private static String tableLink(Origin origin) {
        return "[" + origin.table() + "](" + NUMBERS + "#" + origin.table() + ")";
    }

    private static String ties(RuleEntry entry) {
        StringBuilder text = new StringBuilder("\n## Rests on\n\n");
        entry.restsOn().forEach(tie -> text.append(tie(tie, "given: no rule infers it")));
        text.append("\n## Leads to\n\n");
        entry.leadsTo()
                .ifPresent(tie -> text.append(tie(tie, "no rule looks at it: arithmetic takes it up, or the plan")));
        return text.toString();
    }

    private static String tie(Tie tie, String otherwise) {
        if (tie.rules().isEmpty()) {
            return "- " + tie.fact() + ": " + otherwise + "\n";
        }
        return "- " + tie.fact() + "\n"
                + tie.rules().stream()
                        .map(rule -> "  - " + link(rule) + " " + escaped(rule.name()) + "\n")
                        .collect(Collectors.joining());
    }

    private static String examples(RuleEntry entry) {
        StringBuilder text = new StringBuilder("\n## Cases\n\nIt fires in ")
                .append(entry.fires())
                .append(" and stays silent in ")
                .append(entry.silent())
                .append(" of its cases.");
        if (entry.wholePlans() > 0) {
            text.append(" Others, ").append(entry.wholePlans()).append(", are about whole plans.");
        }
        text.append("\n");
        for (Example example : entry.cases()) {
            text.append("\n### ").append(escaped(example.name())).append("\n\n| given | then |\n|---|---|\n");
            text.append(row(cell(example.given(), "nothing"), cell(example.then(), "nothing")));
        }
        return text.toString();
    }

    private static String cell(List<String> facts, String none) {
        return facts.isEmpty()
                ? none
                : facts.stream().map(MarkdownBook::escaped).collect(Collectors.joining("<br>"));
    }

    private String numbers() {
        StringBuilder text = new StringBuilder(NOTE + "# Numbers and tables\n\n## Numbers\n\n"
                + "| name | value | label | checked | source | used by |\n|---|---|---|---|---|---|\n");
        book.numbers()
                .forEach(entry -> text.append(row(
                        entry.number().name(),
                        entry.amount(),
                        entry.number().label().label(),
                        entry.checked().toString(),
                        escaped(entry.number().source()),
                        users(entry.rules(), entry.arithmetic()))));
        text.append("\n## Tables\n");
        book.tables().forEach(entry -> text.append(table(entry)));
        return text.toString();
    }

    private static String users(List<RuleInfo> rules, boolean arithmetic) {
        String links = rules.stream().map(MarkdownBook::link).collect(Collectors.joining(", "));
        String separator = links.isEmpty() ? "" : ", ";
        return arithmetic ? links + separator + "arithmetic" : links;
    }

    private static String table(TableEntry entry) {
        Origin origin = entry.origin();
        StringBuilder text = new StringBuilder("\n### ")
                .append(origin.table())
                .append("\n\n")
                .append(escaped(origin.source()))
                .append(" (")
                .append(origin.label().label())
                .append(", checked ")
                .append(origin.checked())
                .append("). Used by ")
                .append(users(entry.rules(), entry.rules().isEmpty()))
                .append(".\n\n")
                .append(row(entry.columns().toArray(String[]::new)))
                .append("|---".repeat(entry.columns().size()))
                .append("|\n");
        entry.rows()
                .forEach(cells -> text.append(
                        row(cells.stream().map(MarkdownBook::escaped).toArray(String[]::new))));
        return text.toString();
    }

    private static String item(Phrase phrase, String indent) {
        return indent + "- " + words(phrase) + "\n"
                + phrase.parts().stream().map(part -> item(part, indent + "  ")).collect(Collectors.joining());
    }

    private static String words(Phrase phrase) {
        return phrase.pieces().stream()
                .map(piece -> piece.isVariable() ? "*" + escaped(piece.text()) + "*" : escaped(piece.text()))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_`|<>\\[\\]])", "\\\\$1");
    }
}
