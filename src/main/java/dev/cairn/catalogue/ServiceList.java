package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of services, as the files write them. */
final class ServiceList {
    private ServiceList() {}

    /** The services by the register's names, each once. */
    static List<String> read(YamlValue value, ServiceRegister register) {
        return read(value, register, Set.of());
    }

    /**
     * The same, where some services may not stand.
     *
     * @param inScope the services that are in scope, and so not out of it
     */
    static List<String> read(YamlValue value, ServiceRegister register, Set<String> inScope) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlValue mention : value.list()) {
            String name = register.name(mention);
            if (!name.isEmpty() && !names.add(name)) {
                mention.fault("'" + name + "' stands in this list twice", "remove one of the two");
            }
            if (inScope.contains(name)) {
                mention.fault("'" + name + "' is in scope and out of scope", "keep it in one of the two lists");
            }
        }
        return List.copyOf(names);
    }
}
