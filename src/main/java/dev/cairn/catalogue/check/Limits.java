package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PlacedCatalogue;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Level;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The numbers of {@code limits.yaml}. Those of an exam come before those of a level, and these before those of all. */
final class Limits {
    static final String FILE = "limits.yaml";

    private static final int HIGHEST = 1_000_000;

    private final List<Limit> limits = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    private Limits() {}

    static Limits read(PlacedCatalogue catalogue) {
        Limits limits = new Limits();
        catalogue
                .document(FILE)
                .ifPresent(root -> root.allow("limits").require("limits").list().forEach(limits::add));
        return limits;
    }

    private void add(YamlValue value) {
        value.allow("name", "exam", "level", "value", "from", "to", "unit", "label", "checked", "source");
        boolean single = value.get("value").isPresent();
        Optional<String> exam = value.get("exam").optionalText();
        Optional<ExamCode> code = exam.flatMap(ExamCode::parse);
        if (exam.isPresent() && code.isEmpty()) {
            value.get("exam").fault("'" + exam.get() + "' is no exam code", "write one such as SAA-C03");
        }
        Limit limit = new Limit(
                value.get("name").text(),
                code,
                value.get("level").isPresent() ? value.get("level").optionalConstant(Level.class) : Optional.empty(),
                value.get(single ? "value" : "from").integer(0, HIGHEST),
                value.get(single ? "value" : "to").integer(0, HIGHEST),
                value.get("unit").text());
        value.get("label").constant(Label.class);
        value.get("checked").day();
        value.get("source").text();
        if (limit.from() > limit.to()) {
            value.fault("'from' is above 'to'", "exchange the two");
        }
        limits.add(limit);
    }

    /** The limit that holds for an exam, if there is one. */
    Optional<Limit> find(String name, Exam exam) {
        return limits.stream()
                .filter(limit -> limit.name().equals(name))
                .filter(limit -> limit.exam().isEmpty() || limit.exam().equals(Optional.of(exam.code())))
                .filter(limit -> limit.level().isEmpty()
                        || limit.level().equals(Optional.of(exam.version().level())))
                .max((one, other) -> Integer.compare(rank(one), rank(other)));
    }

    private static int rank(Limit limit) {
        return (limit.exam().isPresent() ? 2 : 0) + (limit.level().isPresent() ? 1 : 0);
    }

    /** The limit that must be there; one that is not holds for everything, and is reported at the end. */
    Limit of(String name, Exam exam) {
        return find(name, exam).orElseGet(() -> none(name));
    }

    /** The limit of what is no part of an exam. */
    Limit of(String name) {
        return limits.stream()
                .filter(limit -> limit.name().equals(name)
                        && limit.exam().isEmpty()
                        && limit.level().isEmpty())
                .findFirst()
                .orElseGet(() -> none(name));
    }

    int value(String name, Exam exam) {
        return of(name, exam).to();
    }

    private Limit none(String name) {
        missing.add(name);
        return new Limit(name, Optional.empty(), Optional.empty(), 0, HIGHEST, "");
    }

    /** Names of limits that were asked for and are not there. */
    Set<String> missing() {
        return missing;
    }

    /** Who says so, as for parameters of rules. */
    private enum Label {
        AWS,
        RESEARCH,
        COMMUNITY,
        ASSUMPTION
    }
}
