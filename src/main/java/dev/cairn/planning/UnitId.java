package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import java.util.Locale;

/** The names of units outside their syllabus: {@code saa-c03.vpc}. */
public final class UnitId {
    private UnitId() {}

    /** The name of a unit of an exam. */
    public static String of(ExamCode exam, String unit) {
        return exam.value().toLowerCase(Locale.ROOT) + "." + unit;
    }
}
