package dev.cairn.cli;

import dev.cairn.authoring.explain.Chain;
import dev.cairn.authoring.explain.Chain.Link;
import dev.cairn.authoring.explain.Chain.Premise;
import dev.cairn.authoring.explain.Explained;
import dev.cairn.authoring.explain.Origin;
import dev.cairn.text.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is behind the items of a plan, as people and programs read it. */
final class ChainText {
    /** Sentences of facts may be as long as a paragraph. */
    private static final int LONGEST = 240;

    /** The rest is in the chain. */
    private static final int MOST_RULES = 3;

    private ChainText() {}

    /** All items, a line each. */
    static String list(List<Explained> items) {
        TextTable table = new TextTable("ITEM", "RULES", "WHAT IT SAYS");
        items.forEach(item -> table.add(item.name(), rules(item.why()), PlainText.shortened(shown(item.line()))));
        return table.text();
    }

    private static String rules(List<String> why) {
        String more = why.size() > MOST_RULES ? " …" : "";
        return why.stream().limit(MOST_RULES).collect(Collectors.joining(" ")) + more;
    }

    static String of(List<Explained> items) {
        return items.stream().map(ChainText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Explained item) {
        String kept = item.kept().entrySet().stream()
                .map(each -> "\n%s  %s (%s)\n    kept from the version before; source: %s\n"
                        .formatted(
                                each.getKey(),
                                each.getValue().rule(),
                                each.getValue().label(),
                                each.getValue().source()))
                .collect(Collectors.joining());
        return item.name() + "  " + shown(item.line()) + "\n" + of(item.chain()) + kept;
    }

    /** The links of a chain, a paragraph each. */
    static String of(Chain chain) {
        String more = chain.leftOut() == 0 ? "" : "\n… and " + chain.leftOut() + " more; --most shows more of them\n";
        return chain.links().stream().map(ChainText::of).collect(Collectors.joining()) + more;
    }

    private static String of(Link link) {
        StringBuilder text = new StringBuilder("\n[%d] %s  %s (%s)\n"
                .formatted(
                        link.number(),
                        link.rule().id(),
                        link.rule().name(),
                        link.rule().label()));
        line(text, "file", link.rule().file());
        line(text, "source", shown(link.rule().source()));
        line(text, "inferred", fact(link.inferred()));
        link.values().forEach((name, value) -> line(text, name, shown(value)));
        String head = "from";
        for (Premise premise : link.premises()) {
            line(text, head, fact(premise.fact()) + "  " + origin(premise));
            head = "";
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("    %-10s %s\n".formatted(name, value).stripTrailing()).append('\n');
    }

    private static String origin(Premise premise) {
        String source = premise.source().isEmpty() ? "" : ": " + shown(premise.source());
        return premise.inferredBy()
                .map(number -> "[" + number + "]")
                .orElseGet(() -> premise.isInferred()
                        ? "[…]"
                        : "← " + premise.origin().map(Origin::inWords).orElse("") + source);
    }

    /** A fact by its type and in words. */
    static String fact(Object fact) {
        return fact.getClass().getSimpleName() + ": " + shown(fact);
    }

    /** A value as it can stand on a line. */
    static String shown(Object value) {
        String text = PlainText.cleaned(String.valueOf(value));
        return PlainText.length(text) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Items as programs read them. */
    static List<Map<String, Object>> fields(List<Explained> items) {
        return items.stream().map(ChainText::fields).toList();
    }

    private static Map<String, Object> fields(Explained item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item", item.name());
        fields.put("line", item.line());
        fields.put("why", item.why());
        fields.putAll(fields(item.chain()));
        fields.put("kept", item.kept());
        return fields;
    }

    /** A chain as programs read it. */
    static Map<String, Object> fields(Chain chain) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("chain", chain.links().stream().map(ChainText::fields).toList());
        fields.put("leftOut", chain.leftOut());
        return fields;
    }

    private static Map<String, Object> fields(Link link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", link.number());
        fields.put("rule", link.rule().id());
        fields.put("name", link.rule().name());
        fields.put("stage", link.rule().stage().label());
        fields.put("label", link.rule().label());
        fields.put("source", link.rule().source());
        fields.put("file", link.rule().file());
        fields.put("inferred", factFields(link.inferred()));
        fields.put("values", texts(link.values()));
        fields.put("facts", link.premises().stream().map(ChainText::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Premise premise) {
        Map<String, Object> fields = factFields(premise.fact());
        fields.put("inferredBy", premise.inferredBy());
        fields.put(
                "origin",
                premise.isInferred() ? Optional.of("rule") : premise.origin().map(Origin::label));
        fields.put("source", premise.source());
        return fields;
    }

    /** A fact as programs read it: its type, and what it says. */
    static Map<String, Object> factFields(Object fact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", fact.getClass().getSimpleName());
        fields.put("says", shown(fact));
        return fields;
    }

    /** Values as programs read them. */
    static Map<String, Object> texts(Map<String, Object> values) {
        Map<String, Object> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, shown(value)));
        return texts;
    }
}
