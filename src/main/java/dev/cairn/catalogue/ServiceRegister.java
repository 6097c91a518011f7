package dev.cairn.catalogue;

import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one name of every service, its other spellings and its documentation page, from {@code services.yaml}. */
final class ServiceRegister {
    private static final Pattern VENDOR = Pattern.compile("^(amazon|aws) ", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> nameBySpelling = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();

    private ServiceRegister() {}

    /** A register of no file knows no service, and lets every name pass. */
    static ServiceRegister read(Optional<YamlValue> file) {
        ServiceRegister register = new ServiceRegister();
        file.ifPresent(root -> {
            YamlValue services = root.allow("services").require("services");
            services.list().forEach(register::add);
            if (services.isPresent() && register.nameBySpelling.isEmpty()) {
                services.fault("the register holds no service", "write each service with its name");
            }
        });
        return register;
    }

    /** The register's name for the service that is mentioned here. */
    String name(YamlValue mention) {
        String spelling = mention.text();
        String name = nameBySpelling.get(spelling);
        if (name != null) {
            return name;
        }
        if (!spelling.isEmpty() && !nameBySpelling.isEmpty()) {
            mention.fault("the register does not know the service '" + spelling + "'", fix(spelling));
        }
        return spelling;
    }

    /** Documentation by service, in the order of the register. */
    Map<String, String> pages() {
        return Collections.unmodifiableMap(pages);
    }

    private void add(YamlValue service) {
        service.allow("name", "page", "aliases");
        YamlValue name = service.get("name");
        String text = name.text();
        claim(name, text);
        for (YamlValue alias : service.get("aliases").list()) {
            claim(alias, text);
        }
        if (service.get("page").isPresent()) {
            pages.put(text, WebAddress.read(service.get("page")));
        }
    }

    private void claim(YamlValue spelling, String name) {
        String text = spelling.text();
        if (text.isEmpty()) {
            return;
        }
        String owner = nameBySpelling.putIfAbsent(text, name);
        if (owner != null) {
            spelling.fault(
                    "'" + text + "' already stands for the service '" + owner + "'", "keep a spelling for one service");
        }
    }

    private String fix(String spelling) {
        Map<String, String> names = new LinkedHashMap<>();
        nameBySpelling.forEach((known, name) -> names.putIfAbsent(withoutVendor(known), name));
        return NearestWord.to(withoutVendor(spelling), names.keySet())
                .map(near -> "write '" + names.get(near) + "' if you mean that, or add it to services.yaml")
                .orElse("add it to services.yaml");
    }

    /** What tells a service from others: nearly all begin with one of two words. */
    private static String withoutVendor(String name) {
        return VENDOR.matcher(name).replaceFirst("");
    }
}
