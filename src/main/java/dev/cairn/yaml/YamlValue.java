package dev.cairn.yaml;

import dev.cairn.yaml.YamlTree.Entry;
import dev.cairn.yaml.YamlTree.Mapping;
import dev.cairn.yaml.YamlTree.Scalar;
import dev.cairn.yaml.YamlTree.Sequence;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A value of a YAML document and the place where it stands. Reading a value in the wrong shape adds a fault and answers with a harmless stand-in,
 * so that one pass over a document finds all its faults.
 */
public final class YamlValue {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final String DOCUMENT = "document";

    private final String file;
    private final Faults faults;
    private final @Nullable YamlTree node;
    private final int line;
    private final String name;

    private YamlValue(String file, Faults faults, @Nullable YamlTree node, int line, String name) {
        this.file = file;
        this.faults = faults;
        this.node = node;
        this.line = line;
        this.name = name;
    }

    /** The root of a document. A document that is no YAML is a fault and reads as an empty one. */
    public static YamlValue read(String file, String text, Faults faults) {
        return shipped(file, ParsedYaml.key(text.getBytes(StandardCharsets.UTF_8)), faults)
                .orElseGet(() -> written(file, text, faults));
    }

    /** The root of a document that was parsed while the product was built, by its key in {@link ParsedYaml}; nothing if it was not. */
    public static Optional<YamlValue> shipped(String file, String key, Faults faults) {
        return ParsedYaml.find(key).map(tree -> new YamlValue(file, faults, tree, 1, DOCUMENT));
    }

    private static YamlValue written(String file, String text, Faults faults) {
        int before = faults.count();
        YamlTree tree = parse(file, text, faults).orElse(null);
        YamlValue root = new YamlValue(file, faults, tree, tree == null && faults.count() > before ? 0 : 1, DOCUMENT);
        if (!root.isPresent() && faults.count() == before) {
            root.fault("the file is empty", "write its content");
        }
        return root;
    }

    /** The tree of a text; nothing if it is empty, or no YAML, which is a fault. */
    static Optional<YamlTree> parse(String file, String text, Faults faults) {
        try {
            return YamlTree.of(file, text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(
                    file,
                    line,
                    "not YAML: " + e.getProblem(),
                    "mend the syntax; indent by two spaces, quote what holds ': ' or ' #'");
        } catch (YamlEngineException e) {
            faults.add(file, 0, "not YAML: " + e.getMessage(), "mend the syntax");
        }
        return Optional.empty();
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    /** The key that it is the value of; for an element, the key of its list. */
    public String name() {
        return name;
    }

    /** Adds a fault at this place. */
    public void fault(String message, String fix) {
        faults.add(file, line, message, fix);
    }

    public boolean isPresent() {
        return node != null && !(node instanceof Scalar scalar && scalar.text() == null);
    }

    public boolean isMap() {
        return node instanceof Mapping;
    }

    public boolean isList() {
        return node instanceof Sequence;
    }

    /** The values by key, in the order of the document. */
    public Map<String, YamlValue> map() {
        Map<String, YamlValue> values = new LinkedHashMap<>();
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                YamlValue value = at(entry.value(), entry.key());
                if (values.put(entry.key(), value) != null) {
                    value.fault("the key '" + entry.key() + "' is here twice", "keep one of the two");
                }
            }
        } else if (isPresent()) {
            fault("'" + name + "' should be a map", "write keys and values under it");
        }
        return values;
    }

    /** The value of a key; it may be absent. */
    public YamlValue get(String key) {
        if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                if (entry.key().equals(key)) {
                    return at(entry.value(), key);
                }
            }
        }
        return new YamlValue(file, faults, null, line, key);
    }

    /** The value of a key; a fault if it is absent. */
    public YamlValue require(String key) {
        YamlValue value = get(key);
        if (!value.isPresent()) {
            value.faultOfAbsence();
        }
        return value;
    }

    /** Adds a fault for every key that is none of these. */
    public YamlValue allow(String... keys) {
        Set<String> known = Set.of(keys);
        map().forEach((key, value) -> {
            if (!known.contains(key)) {
                value.fault("unknown key '" + key + "'", "remove it, or use one of " + String.join(", ", keys));
            }
        });
        return this;
    }

    /** The elements of a list; none if the value is absent. */
    public List<YamlValue> list() {
        if (node instanceof Sequence sequence) {
            List<YamlValue> elements = new ArrayList<>(sequence.elements().size());
            for (YamlTree element : sequence.elements()) {
                elements.add(at(element, name));
            }
            return Collections.unmodifiableList(elements);
        }
        if (isPresent()) {
            fault("'" + name + "' should be a list", "write it as [a, b] or with dashes");
        }
        return List.of();
    }

    /** The texts of a list. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (YamlValue element : list()) {
            texts.add(element.text());
        }
        return Collections.unmodifiableList(texts);
    }

    public String text() {
        if (node instanceof Scalar scalar
                && scalar.text() != null
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        if (node instanceof Scalar || !isPresent()) {
            faultOfAbsence();
        } else {
            fault("'" + name + "' should be a text", "write it on one line, in quotes where it holds ': ' or ' #'");
        }
        return "";
    }

    /** The text, which may be written as an empty one. */
    public String writtenText() {
        return node instanceof Scalar scalar
                        && scalar.text() != null
                        && scalar.text().isBlank()
                ? ""
                : text();
    }

    public Optional<String> optionalText() {
        return isPresent() ? Optional.of(text()) : Optional.empty();
    }

    public int integer(int least, int most) {
        String text = text();
        try {
            int value = text.isEmpty() ? least : Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        fault("'" + name + "' is " + text, "write a whole number from " + least + " to " + most);
        return least;
    }

    public boolean flag() {
        String text = optionalText().orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            fault("'" + name + "' is " + text, "write true or false");
        }
        return text.equals("true");
    }

    public LocalDate day() {
        String text = text();
        Optional<LocalDate> day = day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            fault("'" + name + "' is " + text, "write a day of the calendar as 2026-11-22");
        }
        return day.orElse(NO_DAY);
    }

    /** Does without a formatter, whose set-up would take longer than the reading of all days of a catalogue. */
    private static Optional<LocalDate> day(String text) {
        if (text.length() != "2026-11-22".length()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
            return Optional.of(day).filter(read -> read.toString().equals(text));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The constant whose name in lower case, with dashes, stands here. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return optionalConstant(type).orElse(type.getEnumConstants()[0]);
    }

    /** The same, for those who want no stand-in: nothing if no such constant stands here, which is a fault. */
    public <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type) {
        E[] constants = type.getEnumConstants();
        String text = text();
        for (E constant : constants) {
            if (label(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        if (!text.isEmpty()) {
            String labels = Arrays.stream(constants).map(YamlValue::label).collect(Collectors.joining(", "));
            fault("'" + name + "' is " + text, "write one of " + labels);
        }
        return Optional.empty();
    }

    private void faultOfAbsence() {
        fault("'" + name + "' is missing", "write it");
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private YamlValue at(YamlTree value, String key) {
        return new YamlValue(file, faults, value, value.line(), key);
    }
}
