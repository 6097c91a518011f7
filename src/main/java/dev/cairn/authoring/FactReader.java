package dev.cairn.authoring;

import dev.cairn.planning.Parameter;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads facts as cases write them: {@code Type: {component: value, …}}. */
public final class FactReader {
    private final FactTypes types = FactTypes.all();

    /** Nothing, and a fault, if the value is no fact. */
    public Optional<FactTemplate> read(YamlValue value) {
        Map<String, YamlValue> entries = value.isMap() ? value.map() : Map.of();
        if (entries.size() != 1) {
            value.fault("a fact has one type", "write it as - Type: {component: value}");
            return Optional.empty();
        }
        Map.Entry<String, YamlValue> entry = entries.entrySet().iterator().next();
        return type(entry.getKey(), entry.getValue()).map(type -> template(type, entry.getValue()));
    }

    /** Nothing, and a fault, if there can be no such fact. */
    Optional<Object> readComplete(YamlValue value) {
        return read(value).flatMap(template -> {
            try {
                return Optional.of(template.complete());
            } catch (IllegalArgumentException e) {
                value.fault("there is no such fact: " + e.getMessage(), "mention what it needs");
                return Optional.empty();
            }
        });
    }

    /** Nothing, and a fault, if there is no such type of fact. */
    Optional<Class<? extends Record>> type(String name, YamlValue value) {
        if (name.equals(Parameter.class.getSimpleName())) {
            value.fault(
                    "parameters are always given",
                    "to change numbers write 'parameters: {name: value}' at the end of the file");
            return Optional.empty();
        }
        Optional<Class<? extends Record>> type = types.named(name);
        if (type.isEmpty()) {
            value.fault(
                    "there is no type of fact '" + name + "'",
                    NearestWord.hint(name, types.names()) + "Use a type that the rule imports");
        }
        return type;
    }

    private static FactTemplate template(Class<? extends Record> type, YamlValue value) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        Arrays.stream(type.getRecordComponents()).forEach(component -> components.put(component.getName(), component));
        Map<String, Object> mentioned = new LinkedHashMap<>();
        value.map().forEach((name, written) -> {
            RecordComponent component = components.get(name);
            if (component == null) {
                written.fault(
                        type.getSimpleName() + " has no component '" + name + "'",
                        NearestWord.hint(name, List.copyOf(components.keySet())) + "It has "
                                + String.join(", ", components.keySet()));
            } else {
                ComponentReader.read(component.getGenericType(), written).ifPresent(read -> mentioned.put(name, read));
            }
        });
        return new FactTemplate(type, mentioned);
    }
}
