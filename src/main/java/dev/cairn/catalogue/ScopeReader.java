package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the services of an exam file. */
final class ScopeReader {
    private final ServiceRegister services;

    ScopeReader(ServiceRegister services) {
        this.services = services;
    }

    Scope read(YamlValue value) {
        Map<String, List<String>> inScope = categories(value.require("inScope"), Set.of());
        Set<String> within = new HashSet<>();
        inScope.values().forEach(within::addAll);
        return new Scope(inScope, categories(value.require("outOfScope"), within));
    }

    private Map<String, List<String>> categories(YamlValue value, Set<String> excluded) {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        value.map().forEach((name, list) -> categories.put(name, ServiceList.read(list, services, excluded)));
        return Collections.unmodifiableMap(categories);
    }
}
