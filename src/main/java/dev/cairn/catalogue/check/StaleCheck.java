package dev.cairn.catalogue.check;

import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Looks for what was checked too long ago. */
final class StaleCheck {
    private final LocalDate asOf;
    private final int days;

    /** @param asOf the day on which one looks */
    StaleCheck(LocalDate asOf, Limits limits) {
        this.asOf = asOf;
        this.days = limits.of("fact.days").to();
    }

    /** All days under the key {@code checked}, however deep. */
    void check(YamlValue value) {
        if (value.isMap()) {
            value.map().forEach((key, part) -> {
                if (key.equals("checked")) {
                    day(part, "the source was last checked");
                } else {
                    check(part);
                }
            });
        } else if (value.isList()) {
            value.list().forEach(this::check);
        }
    }

    /** The day on which a syllabus' guide was read. */
    void guide(YamlValue syllabus) {
        YamlValue read = syllabus.get("guide").get("read");
        if (read.isPresent()) {
            day(read, "the guide was last read");
        }
    }

    private void day(YamlValue place, String what) {
        LocalDate day = place.day();
        long age = ChronoUnit.DAYS.between(day, asOf);
        if (age > days) {
            String message = what + " on " + day + ", " + age + " days before " + asOf + "; " + days + " are allowed";
            place.fault(message, "look it up, mend what has changed, and write the day");
        }
    }
}
