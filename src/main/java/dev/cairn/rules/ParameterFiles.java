package dev.cairn.rules;

import dev.cairn.planning.Label;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.Parameters.Origin;
import dev.cairn.text.Digest;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the numbers and tables that rules use from YAML files. */
final class ParameterFiles {
    private static final int MOST = 1_000_000;

    private final Faults faults = new Faults();
    private final Digest digest = new Digest();
    private final Map<String, Parameter> numbers = new TreeMap<>();
    private final NavigableMap<String, YamlValue> places = new TreeMap<>();
    private final Map<Class<?>, List<?>> tables = new HashMap<>();
    private final Map<String, LocalDate> checked = new TreeMap<>();
    private final Map<String, Origin> origins = new TreeMap<>();

    private ParameterFiles() {}

    /**
     * @param rules what numbers and tables are for
     * @throws dev.cairn.yaml.FaultyFilesException with all that is wrong, or missing
     */
    static Parameters read(Path folder, List<RuleFile> rules) {
        ParameterFiles files = new ParameterFiles();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.read("parameters/" + path.getFileName(), Files.readString(path));
            }
        } catch (IOException e) {
            files.faults.add(
                    "parameters", 0, "the folder cannot be read", "make it readable, with the parameter files in it");
        }
        files.checkThatAllIsThere(rules);
        files.faults.throwIfAny("The parameters cannot be used");
        return new Parameters(
                Collections.unmodifiableMap(files.numbers),
                Map.copyOf(files.tables),
                Collections.unmodifiableMap(files.checked),
                List.copyOf(files.origins.values()),
                files.digest.value());
    }

    /** Not where something cannot be read: what is missing may be just that. */
    private void checkThatAllIsThere(List<RuleFile> rules) {
        if (faults.isEmpty()) {
            new ParameterNeeds(places, rules, faults).check();
            TableRows.TYPES.forEach((name, type) -> {
                if (!tables.containsKey(type)) {
                    faults.add("parameters", 0, "the table '" + name + "' is missing", "write it back");
                }
            });
        }
    }

    private void read(String name, String text) {
        digest.add(name).add(text);
        YamlValue root = YamlValue.read(name, text, faults).allow("parameters", "tables");
        root.get("parameters").list().forEach(this::readNumber);
        root.get("tables").list().forEach(this::readTable);
    }

    private void readNumber(YamlValue value) {
        value.allow("name", "value", "unit", "label", "checked", "source");
        Parameter parameter = new Parameter(
                value.get("name").text(),
                value.get("value").integer(-MOST, MOST),
                value.get("unit").text(),
                value.get("label").constant(Label.class),
                value.get("source").text());
        checked.put(parameter.name(), value.get("checked").day());
        places.put(parameter.name(), value);
        if (numbers.put(parameter.name(), parameter) != null) {
            value.fault("the parameter '" + parameter.name() + "' is written twice", "keep one of the two");
        }
    }

    private void readTable(YamlValue value) {
        value.allow("name", "label", "checked", "source", "rows");
        LocalDate day = value.get("checked").day();
        Label label = value.get("label").constant(Label.class);
        String source = value.get("source").text();
        String name = value.get("name").text();
        Class<? extends Record> type = TableRows.TYPES.get(name);
        if (type == null) {
            value.fault(
                    "there is no table '" + name + "'", "use one of " + String.join(", ", TableRows.TYPES.keySet()));
            return;
        }
        origins.put(name, new Origin(name, type, label, day, source));
        List<Object> rows = new ArrayList<>();
        value.get("rows").list().forEach(row -> rows.add(TableRows.read(type, row)));
        if (tables.put(type, List.copyOf(rows)) != null) {
            value.fault("the table '" + name + "' is written twice", "keep one of the two");
        }
    }
}
