package dev.cairn.intake;

import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A value of a request, or the place where one is missing. Every reading answers with the value, or adds one fault and
 * answers with nothing, so that one pass finds all that is wrong. No reading turns one type into another.
 */
final class JsonField {
    private final JsonNode node;
    private final JsonPointer pointer;
    private final String label;
    private final FaultList faults;

    private JsonField(JsonNode node, JsonPointer pointer, String label, FaultList faults) {
        this.node = node;
        this.pointer = pointer;
        this.label = label;
        this.faults = faults;
    }

    static JsonField root(JsonNode node, FaultList faults) {
        return new JsonField(node, JsonPointer.empty(), "the request", faults);
    }

    /** What a fault calls this place. */
    String label() {
        return label;
    }

    boolean isGiven() {
        return !node.isMissingNode();
    }

    void fault(String problem, String fix) {
        faults.add(pointer, problem, fix);
    }

    /** The property with this name; it may be missing. */
    JsonField get(String name) {
        return new JsonField(
                node.path(name), pointer.appendProperty(name), "'" + PlainText.shortened(name) + "'", faults);
    }

    /** What the reading finds here, or the default if nothing is given. */
    <T> Optional<T> orDefault(T otherwise, Function<JsonField, Optional<T>> reading) {
        return isGiven() ? reading.apply(this) : Optional.of(otherwise);
    }

    /** This place, if it is an object; each property with another name than these is a fault. */
    Optional<JsonField> object(String expected, Collection<String> known) {
        if (!node.isObject()) {
            return unexpected(expected);
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(faults.room())
                .forEach(name -> get(name)
                        .fault("there is no field '" + PlainText.shortened(name) + "' here", instead(name, known)));
        return Optional.of(this);
    }

    private static String instead(String name, Collection<String> known) {
        return NearestWord.to(name, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse("remove it, or use one of " + String.join(", ", known));
    }

    /** The entries of a list; none if nothing is given. Of a list that is too long, as many as it may have. */
    List<JsonField> entries(String expected, int most) {
        if (!node.isArray()) {
            if (isGiven()) {
                unexpected(expected);
            }
            return List.of();
        }
        if (node.size() > most) {
            fault(label + " has " + node.size() + " entries", "write at most " + most);
        }
        List<JsonField> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(node.size(), most); i++) {
            entries.add(
                    new JsonField(node.path(i), pointer.appendIndex(i), "entry " + (i + 1) + " of " + label, faults));
        }
        return entries;
    }

    Optional<String> text(String expected) {
        return node.isString() ? Optional.of(node.stringValue()) : unexpected(expected);
    }

    /** A text that people wrote for people to read. */
    Optional<String> words(String expected) {
        return text(expected + " of at most " + Limits.WORDS + " characters").filter(this::isFit);
    }

    private boolean isFit(String words) {
        if (PlainText.length(words) > Limits.WORDS) {
            fault(label + " has " + PlainText.length(words) + " characters", "write at most " + Limits.WORDS);
            return false;
        }
        if (!PlainText.isPlain(words)) {
            fault(label + " holds a control character or half a character", "write letters, signs and spaces only");
            return false;
        }
        return true;
    }

    Optional<Boolean> flag() {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : unexpected("true or false");
    }

    Optional<BigDecimal> number(String expected) {
        Optional<BigDecimal> number = node.decimalValueOpt();
        return number.isPresent() ? number : unexpected(expected);
    }

    /** A whole number within these bounds; 8.0 is whole too. */
    Optional<Integer> wholeNumber(String what, int least, int most) {
        String expected = what + ", a whole number from " + least + " to " + most;
        return number(expected).flatMap(number -> {
            boolean within =
                    number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            return within && number.stripTrailingZeros().scale() <= 0
                    ? Optional.of(number.intValue())
                    : unexpected(expected);
        });
    }

    /** A day of the calendar between {@link Limits#FIRST_DAY} and {@link Limits#LAST_DAY}. */
    Optional<LocalDate> day() {
        String expected = "a day of the calendar, such as \"2026-11-22\"";
        Optional<String> text = text(expected);
        try {
            return text.map(LocalDate::parse).flatMap(this::within);
        } catch (DateTimeParseException e) {
            return unexpected(expected);
        }
    }

    /** This day, unless it is out of reach. */
    Optional<LocalDate> within(LocalDate day) {
        if (day.isBefore(Limits.FIRST_DAY) || day.isAfter(Limits.LAST_DAY)) {
            fault(label + " is " + day, "write a day from " + Limits.FIRST_DAY + " to " + Limits.LAST_DAY);
            return Optional.empty();
        }
        return Optional.of(day);
    }

    /** What the word that stands here is the name of. */
    <T> Optional<T> choice(Map<String, T> byName) {
        String expected = "one of " + String.join(", ", byName.keySet());
        return text(expected)
                .flatMap(word ->
                        byName.containsKey(word) ? Optional.of(byName.get(word)) : unknown(word, byName, expected));
    }

    private <T> Optional<T> unknown(String word, Map<String, T> byName, String expected) {
        String fix = NearestWord.to(word, byName.keySet())
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("write " + expected);
        fault(problem(), fix);
        return Optional.empty();
    }

    private <T> Optional<T> unexpected(String expected) {
        fault(problem(), (node.isNull() ? "leave it out, or write " : "write ") + expected);
        return Optional.empty();
    }

    private String problem() {
        return label + (isGiven() ? " is " + shown() : " is missing");
    }

    private String shown() {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isString()) {
            return "the text \"" + PlainText.shortened(node.stringValue()) + "\"";
        }
        return node.isNull() ? "null" : PlainText.shortened(node.asString("a value of another kind"));
    }
}
