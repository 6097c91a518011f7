package dev.cairn.planning.study;

import dev.cairn.exam.Area;
import dev.cairn.exam.ExamCode;
import dev.cairn.syllabus.Unit.Audience;

/**
 * A unit of an exam's syllabus.
 *
 * @param position counted from 1, in teaching order
 * @param area that most of its minutes belong to
 * @param questions of its test
 * @param tables to fill from memory
 * @param cases to solve
 */
public record UnitOf(
        ExamCode exam,
        String unitId,
        int position,
        Audience audience,
        Area area,
        int questions,
        int tables,
        int cases) {
    @Override
    public String toString() {
        return "unit " + unitId + " of " + exam;
    }
}
