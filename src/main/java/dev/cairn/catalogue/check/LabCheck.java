package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PlacedUnit;
import dev.cairn.catalogue.ServiceRegister;
import dev.cairn.syllabus.Lab;
import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks labs: short, after the labs that they build on, and with services that a new account can use. */
final class LabCheck {
    private static final Pattern SENTENCE = Pattern.compile("[.!?](\\s|$)");

    private final Course course;
    private final ServiceRegister services;
    private final Limits limits;
    private final LocalDate asOf;

    private LabCheck(Course course, ServiceRegister services, Limits limits, LocalDate asOf) {
        this.course = course;
        this.services = services;
        this.limits = limits;
        this.asOf = asOf;
    }

    static void check(Course course, ServiceRegister services, Limits limits, LocalDate asOf) {
        LabCheck check = new LabCheck(course, services, limits, asOf);
        List<String> before = new ArrayList<>();
        for (PlacedUnit unit : course.units()) {
            unit.unit().lab().ifPresent(lab -> {
                YamlValue place = unit.place().get("lab");
                if (course.ownUnits().anyMatch(unit::equals)) {
                    check.lab(lab, place);
                }
                check.uses(place, before);
            });
            if (unit.unit().lab().isPresent()) {
                before.add(unit.unit().id());
            }
        }
    }

    private void uses(YamlValue place, List<String> before) {
        for (YamlValue unit : place.get("uses").list()) {
            if (!before.contains(unit.text())) {
                String message = "the lab uses that of the unit " + unit.text() + ", and no such lab comes before it";
                course.fault(unit, message, "name an earlier unit with a lab, or move the unit");
            }
        }
    }

    private void lab(Lab lab, YamlValue place) {
        int sentences = (int) SENTENCE.matcher(lab.steps()).results().count();
        Limit limit = limits.of("lab.sentences", course.exam());
        if (!limit.holds(sentences)) {
            String message = "the steps of the lab are " + sentences + " sentences, and should be " + limit.words();
            course.fault(place.get("steps"), message, "shorten them, or make two labs");
        }
        for (String key : List.of("title", "steps", "result", "cleanUp")) {
            YamlValue text = place.get(key);
            text.optionalText()
                    .flatMap(written -> services.change(written, asOf))
                    .ifPresent(change -> course.fault(
                            text,
                            "the lab uses a service that a new account cannot use: " + change,
                            "build it with another service"));
        }
    }
}
