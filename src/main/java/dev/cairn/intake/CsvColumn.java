package dev.cairn.intake;

import dev.cairn.exam.Area;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column that a table of requests may have: where its cells go in the request, and how they are read. What a cell should not be is left as text, so that
 * whoever checks the request says so.
 *
 * @param name as the documentation spells it
 * @param path the fields that lead to the value
 */
record CsvColumn(String name, List<String> path, Function<String, JsonNode> value) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,9})?");
    private static final Pattern ABSENCE =
            Pattern.compile("(\\S+?)\\s*(?:\\.\\.|/)\\s*(\\S+)(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Map<String, Boolean> FLAGS =
            Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);
    private static final Map<String, CsvColumn> BY_LETTERS = new LinkedHashMap<>();

    static {
        add("name", CsvColumn::text, "learner", "name");
        add("exam", CsvColumn::text, "target", "exam");
        add("goal", CsvColumn::text, "target", "goal");
        add("renew", CsvColumn::text, "renew");
        add("asOf", CsvColumn::text, "asOf");
        add("start", CsvColumn::text, "start");
        add("examBy", CsvColumn::text, "examBy");
        add("hoursPerWeek", CsvColumn::number, "hoursPerWeek");
        for (DayOfWeek day : DayOfWeek.values()) {
            String label = TimeSection.label(day);
            add(label.toLowerCase(Locale.ROOT), CsvColumn::number, "availability", label);
        }
        add("unavailable", cell -> list(cell, CsvColumn::absence), "unavailable");
        for (Area area : Area.values()) {
            add(HistorySection.label(area), CsvColumn::number, "experience", HistorySection.label(area));
        }
        add("held", cell -> list(cell, CsvColumn::holding), "held");
        add("attempts", cell -> list(cell, CsvColumn::attempt), "attempts");
        add("weak", cell -> list(cell, CsvColumn::weak), "weak");
        add("confidence", cell -> list(cell, CsvColumn::rating), "confidence");
        add("known", cell -> list(cell, CsvColumn::text), "known");
        add("depth", CsvColumn::text, "depth");
        add("keepRetiring", CsvColumn::flag, "keepRetiring");
        add("acceptBeta", CsvColumn::flag, "acceptBeta");
        add("oneAttempt", CsvColumn::flag, "oneAttempt");
        add("language", CsvColumn::text, "language");
    }

    CsvColumn {
        path = List.copyOf(path);
    }

    private static void add(String name, Function<String, JsonNode> value, String... path) {
        BY_LETTERS.put(letters(name), new CsvColumn(name, List.of(path), value));
    }

    /** All columns by their letters, in the order of the documentation. */
    static Map<String, CsvColumn> all() {
        return BY_LETTERS;
    }

    /** Case, spaces and hyphens do not count: <i>Hours per week</i> is a column too. */
    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Puts the cell into the request. */
    void put(ObjectNode request, String cell) {
        ObjectNode object = request;
        for (String field : path.subList(0, path.size() - 1)) {
            object = object.path(field).isObject() ? (ObjectNode) object.path(field) : object.putObject(field);
        }
        object.set(path.get(path.size() - 1), value.apply(cell));
    }

    /** Whether a fault at this place of the request is one of this column. */
    boolean holds(String pointer) {
        String own = "/" + String.join("/", path);
        return pointer.equals(own) || pointer.startsWith(own + "/");
    }

    /** Whether a fault at this place may be mended in this column. */
    boolean touches(String pointer) {
        return holds(pointer) || (!pointer.isEmpty() && ("/" + String.join("/", path)).startsWith(pointer + "/"));
    }

    private static JsonNode text(String cell) {
        return NODES.stringNode(cell);
    }

    /** With a decimal comma too, as spreadsheets in half of Europe write it. */
    private static JsonNode number(String cell) {
        return NUMBER.matcher(cell).matches()
                ? NODES.numberNode(new BigDecimal(cell.replace(',', '.')))
                : NODES.stringNode(cell);
    }

    private static JsonNode flag(String cell) {
        Boolean flag = FLAGS.get(cell.toLowerCase(Locale.ROOT));
        return flag == null ? NODES.stringNode(cell) : NODES.booleanNode(flag);
    }

    private static JsonNode list(String cell, Function<String, JsonNode> entry) {
        ArrayNode list = NODES.arrayNode();
        for (String part : cell.split(";", -1)) {
            if (!part.isBlank()) {
                list.add(entry.apply(part.strip()));
            }
        }
        return list;
    }

    private static JsonNode absence(String entry) {
        Matcher parts = ABSENCE.matcher(entry);
        ObjectNode absence = NODES.objectNode();
        if (!parts.matches()) {
            return absence.put("from", entry).put("to", entry);
        }
        absence.put("from", parts.group(1)).put("to", parts.group(2));
        return parts.group(3) == null
                ? absence
                : absence.put("why", parts.group(3).strip());
    }

    /** {@code CLF-C02:2024-05-01}. */
    private static JsonNode holding(String entry) {
        List<String> parts = parts(entry, 2);
        ObjectNode holding = NODES.objectNode().put("exam", parts.get(0));
        return put(holding, "passedOn", parts, 1, CsvColumn::text);
    }

    /** {@code AIF-C01:2025-12-20:failed:3 4}. */
    private static JsonNode attempt(String entry) {
        List<String> parts = parts(entry, 4);
        ObjectNode attempt = NODES.objectNode().put("exam", parts.get(0));
        put(attempt, "takenOn", parts, 1, CsvColumn::text);
        put(attempt, "passed", parts, 2, CsvColumn::outcome);
        return put(attempt, "weakDomains", parts, 3, CsvColumn::numbers);
    }

    /** {@code AIP-C01:3}. */
    private static JsonNode weak(String entry) {
        List<String> parts = parts(entry, 2);
        return put(NODES.objectNode().put("exam", parts.get(0)), "domain", parts, 1, CsvColumn::number);
    }

    /** {@code AIP-C01:1:2}. */
    private static JsonNode rating(String entry) {
        List<String> parts = parts(entry, 3);
        ObjectNode rating = NODES.objectNode().put("exam", parts.get(0));
        put(rating, "domain", parts, 1, CsvColumn::number);
        return put(rating, "level", parts, 2, CsvColumn::number);
    }

    /** At most so many: what is left over spoils the last, and so is told. */
    private static List<String> parts(String entry, int most) {
        List<String> parts = new ArrayList<>();
        for (String part : entry.split(":", most)) {
            parts.add(part.strip());
        }
        return parts;
    }

    private static ObjectNode put(
            ObjectNode object, String field, List<String> parts, int index, Function<String, JsonNode> value) {
        if (index < parts.size()) {
            object.set(field, value.apply(parts.get(index)));
        }
        return object;
    }

    private static JsonNode outcome(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "passed" -> NODES.booleanNode(true);
            case "failed" -> NODES.booleanNode(false);
            default -> flag(word);
        };
    }

    private static JsonNode numbers(String words) {
        ArrayNode numbers = NODES.arrayNode();
        for (String word : words.split("[\\s,+]+", -1)) {
            if (!word.isEmpty()) {
                numbers.add(number(word));
            }
        }
        return numbers;
    }
}
