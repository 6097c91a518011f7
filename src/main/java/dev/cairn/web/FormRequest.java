package dev.cairn.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request for a plan as its form has it. A field is named after its place in the request, with dots: {@code held.0.passedOn}. What a field should not hold
 * is left as text, so that whoever checks the request says so; places of such faults lead back to their fields.
 */
final class FormRequest {
    static final String TARGET = "target";
    static final String EXAM = "exam:";
    static final String GOAL = "goal:";
    static final String RENEW = "renew:";
    static final String WEAK = "weak.";
    static final String CONFIDENCE = "confidence.";
    static final String KNOWN = "known.";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,9})?");
    private static final List<String> TEXTS = List.of("start", "examBy", "depth", "language");
    private static final List<String> FLAGS = List.of("keepRetiring", "acceptBeta", "oneAttempt");

    private final Fields fields;
    private final ObjectNode tree = NODES.objectNode();
    private final Map<String, String> names = new LinkedHashMap<>();

    private FormRequest(Fields fields) {
        this.fields = fields;
    }

    static FormRequest of(Fields fields) {
        FormRequest request = new FormRequest(fields);
        request.readTarget();
        request.fields
                .given("learner.name")
                .ifPresent(name -> request.tree.putObject("learner").put("name", name));
        request.readTime();
        TEXTS.forEach(name -> request.fields.given(name).ifPresent(text -> request.tree.put(name, text)));
        FLAGS.stream().filter(request.fields::has).forEach(name -> request.tree.put(name, true));
        request.readNumbers("experience");
        request.readHistory();
        request.readDomains(WEAK, "weak", Optional.empty());
        request.readDomains(CONFIDENCE, "confidence", Optional.of("level"));
        request.readKnown();
        return request;
    }

    /** The request, for whoever checks it. */
    JsonNode tree() {
        return tree;
    }

    /** The field that a place of the request came from; empty for the request as a whole. */
    String field(String pointer) {
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            if (names.containsKey(place)) {
                return names.getOrDefault(place, "");
            }
        }
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    private void readTarget() {
        String chosen = fields.text(TARGET);
        if (chosen.startsWith(GOAL)) {
            tree.putObject(TARGET).put("goal", chosen.substring(GOAL.length()));
        } else if (chosen.startsWith(RENEW)) {
            tree.put("renew", chosen.substring(RENEW.length()));
            names.put("/renew", TARGET);
        } else if (!chosen.isEmpty()) {
            tree.putObject(TARGET).put("exam", chosen.startsWith(EXAM) ? chosen.substring(EXAM.length()) : chosen);
        }
        names.put("/target", TARGET);
    }

    private void readTime() {
        fields.given("hoursPerWeek").ifPresent(hours -> tree.set("hoursPerWeek", number(hours)));
        readNumbers("availability");
        names.put("/availability", "availability.MON");
        ArrayNode absences = NODES.arrayNode();
        for (int row : fields.rows("unavailable.")) {
            String from = fields.text("unavailable." + row + ".from");
            String to = fields.text("unavailable." + row + ".to");
            String why = fields.text("unavailable." + row + ".why");
            if (!(from + to + why).isEmpty()) {
                ObjectNode absence = entry(absences, "unavailable", row, "from", "to", "why");
                put(absence, "from", from);
                // A single day off.
                put(absence, "to", to.isEmpty() ? from : to);
                put(absence, "why", why);
            }
        }
        setUnlessEmpty("unavailable", absences);
    }

    private void readNumbers(String object) {
        String prefix = object + ".";
        ObjectNode numbers = NODES.objectNode();
        fields.texts().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> fields.given(name).ifPresent(text -> {
                    names.put("/" + name.replace('.', '/'), name);
                    numbers.set(name.substring(prefix.length()), number(text));
                }));
        if (!numbers.isEmpty()) {
            tree.set(object, numbers);
        }
    }

    private void readHistory() {
        ArrayNode held = NODES.arrayNode();
        for (int row : fields.rows("held.")) {
            String exam = fields.text("held." + row + ".exam");
            String day = fields.text("held." + row + ".passedOn");
            if (!(exam + day).isEmpty()) {
                ObjectNode holding = entry(held, "held", row, "exam", "passedOn");
                put(holding, "exam", exam);
                put(holding, "passedOn", day);
            }
        }
        setUnlessEmpty("held", held);
        ArrayNode attempts = NODES.arrayNode();
        for (int row : fields.rows("attempts.")) {
            String exam = fields.text("attempts." + row + ".exam");
            String day = fields.text("attempts." + row + ".takenOn");
            String weak = fields.text("attempts." + row + ".weakDomains");
            if (!(exam + day + weak).isEmpty()) {
                ObjectNode attempt = entry(attempts, "attempts", row, "exam", "takenOn", "weakDomains");
                put(attempt, "exam", exam);
                put(attempt, "takenOn", day);
                attempt.put("passed", false);
                attempt.set("weakDomains", numbers(weak));
            }
        }
        setUnlessEmpty("attempts", attempts);
    }

    /** Of {@code weak.MLA-C01.2}, say: the exam and the number of a domain. */
    private void readDomains(String prefix, String list, Optional<String> value) {
        ArrayNode entries = NODES.arrayNode();
        for (String name : fields.texts().keySet()) {
            int dot = name.lastIndexOf('.');
            if (name.startsWith(prefix)
                    && dot > prefix.length()
                    && !fields.text(name).isEmpty()) {
                names.put("/" + list + "/" + entries.size(), name);
                ObjectNode entry = entries.addObject();
                entry.put("exam", name.substring(prefix.length(), dot));
                entry.set("domain", number(name.substring(dot + 1)));
                value.ifPresent(field -> entry.set(field, number(fields.text(name))));
            }
        }
        setUnlessEmpty(list, entries);
    }

    /** Of {@code known.saa-c03.vpc}, say: the name of a unit, a topic or a subject. */
    private void readKnown() {
        ArrayNode known = NODES.arrayNode();
        for (String name : fields.texts().keySet()) {
            if (name.startsWith(KNOWN) && !fields.text(name).isEmpty()) {
                names.put("/known/" + known.size(), name);
                known.add(name.substring(KNOWN.length()));
            }
        }
        setUnlessEmpty("known", known);
    }

    private ObjectNode entry(ArrayNode list, String name, int row, String... parts) {
        String place = "/" + name + "/" + list.size();
        names.put(place, name + "." + row + "." + parts[0]);
        for (String part : parts) {
            names.put(place + "/" + part, name + "." + row + "." + part);
        }
        return list.addObject();
    }

    private static void put(ObjectNode object, String name, String text) {
        if (!text.isEmpty()) {
            object.put(name, text);
        }
    }

    private void setUnlessEmpty(String name, ArrayNode list) {
        if (!list.isEmpty()) {
            tree.set(name, list);
        }
    }

    private static ArrayNode numbers(String text) {
        ArrayNode numbers = NODES.arrayNode();
        for (String part : text.split("(?:[\\s,;+&]|and)+", -1)) {
            if (!part.isEmpty()) {
                numbers.add(number(part));
            }
        }
        return numbers;
    }

    /** With a decimal comma, too. */
    static JsonNode number(String text) {
        return NUMBER.matcher(text).matches()
                ? NODES.numberNode(new BigDecimal(text.replace(',', '.')))
                : NODES.stringNode(text);
    }
}
