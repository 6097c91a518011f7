package dev.cairn.catalogue;

import dev.cairn.exam.Confidence;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.ServiceChange.Change;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one name of every service and its other spellings, from {@code services.yaml}. */
public final class ServiceRegister {
    private static final String ENDED = "ended";
    private static final String CLOSED_TO_NEW = "closedToNew";
    private static final Pattern VENDOR = Pattern.compile("^(amazon|aws) ", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> nameBySpelling = new LinkedHashMap<>();
    private final List<ServiceChange> changes = new ArrayList<>();

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
    public String name(YamlValue mention) {
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

    /** All names and other spellings. */
    public Collection<String> spellings() {
        return Collections.unmodifiableCollection(nameBySpelling.keySet());
    }

    /** Services that have ended or are closed to new customers, in the order of the register. */
    List<ServiceChange> changes() {
        return Collections.unmodifiableList(changes);
    }

    /** The first service that a text names, with or without Amazon or AWS, and that has ended or is closed on a day. */
    public Optional<ServiceChange> change(String text, LocalDate day) {
        return changes.stream()
                .filter(change -> !change.day().isAfter(day))
                .filter(change -> names(text, change.service()))
                .findFirst();
    }

    private boolean names(String text, String service) {
        return nameBySpelling.entrySet().stream()
                .filter(spelling -> spelling.getValue().equals(service))
                .map(spelling -> withoutVendor(spelling.getKey()))
                .anyMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
    }

    private void add(YamlValue service) {
        service.allow("name", "aliases", ENDED, CLOSED_TO_NEW);
        YamlValue name = service.get("name");
        String text = name.text();
        claim(name, text);
        for (YamlValue alias : service.get("aliases").list()) {
            claim(alias, text);
        }
        readChange(text, Change.ENDED, service.get(ENDED));
        readChange(text, Change.CLOSED_TO_NEW, service.get(CLOSED_TO_NEW));
    }

    private void readChange(String service, Change change, YamlValue value) {
        if (value.isPresent()) {
            value.allow("date", "source", "confidence", "checked");
            changes.add(new ServiceChange(
                    service,
                    change,
                    value.get("date").day(),
                    value.get("source").text(),
                    value.get("confidence").constant(Confidence.class),
                    value.get("checked").day()));
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
