package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PlacedUnit;
import dev.cairn.exam.Exam;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import dev.cairn.syllabus.Unit.Audience;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks that the hours of an exam, counted from the minutes of its syllabus, are those that learners report: first session, reading, labs, tests, recall,
 * closing gaps, mocks.
 */
final class HoursCheck {
    private static final double MINUTES = 60.0;
    private static final double SECONDS = 60.0;
    private static final double ALL_PERCENT = 100.0;
    private static final int TOP_WEIGHT = 3;

    private final Course course;
    private final Exam exam;
    private final Limits limits;

    private HoursCheck(Course course, Limits limits) {
        this.course = course;
        this.exam = course.exam();
        this.limits = limits;
    }

    static void check(Course course, Limits limits) {
        HoursCheck check = new HoursCheck(course, limits);
        check.hours()
                .forEach((who, hours) -> limits.find("hours." + who, course.exam())
                        .filter(limit -> !limit.holds((int) Math.round(hours)))
                        .ifPresent(limit -> course.root()
                                .get("exam")
                                .fault(
                                        "the syllabus takes " + Math.round(hours) + " hours (" + who + "), and "
                                                + limit.words() + " are reported or assumed",
                                        "change minutes of topics and labs, or hours." + who + " in limits.yaml")));
    }

    /** Hours by who learns. */
    Map<String, Double> hours() {
        double reading = minutes(guide());
        double labs = guide().flatMap(unit -> unit.lab().stream())
                .mapToInt(lab -> lab.minutes())
                .sum();
        double tests = guide().mapToDouble(this::test).sum();
        double recall = guide().flatMap(unit -> unit.topics().stream())
                .mapToInt(this::recalls)
                .sum();
        double mocks = (double) value("mock-sittings") * exam.minutes();
        double basics = minutes(units(Audience.NEW_TO_IT));
        double bridge = minutes(units(Audience.NEW_TO_AWS));
        double slower = part("newcomer-percent");
        double common = tests + recall + mocks;
        Map<String, Double> hours = new LinkedHashMap<>();
        hours.put(
                "newcomer",
                value("first-beginner")
                        + (basics > 0 ? basics : value("basics-minutes"))
                        + (bridge + reading + labs) * slower
                        + common
                        + value("gaps-beginner"));
        double withoutBridge = value("first-beginner") + reading + labs + common + value("gaps-beginner");
        hours.put("beginner", withoutBridge + bridge);
        hours.put("no-bridge", withoutBridge);
        hours.put(
                "experienced",
                value("first-experienced")
                        + reading * part("experienced-reading-percent")
                        + labs * part("experienced-labs-percent")
                        + tests * part("experienced-tests-percent")
                        + recall * part("experienced-recall-percent")
                        + mocks
                        + value("gaps-experienced"));
        hours.replaceAll((who, minutes) -> minutes / MINUTES);
        return hours;
    }

    private Stream<Unit> guide() {
        return units(Audience.EVERYBODY);
    }

    private Stream<Unit> units(Audience audience) {
        return course.units().stream().map(PlacedUnit::unit).filter(unit -> unit.audience() == audience);
    }

    private static double minutes(Stream<Unit> units) {
        return units.map(Unit::topics)
                .flatMap(List::stream)
                .mapToInt(SyllabusTopic::minutes)
                .sum();
    }

    private double test(Unit unit) {
        return unit.questions() * value("question-seconds") / SECONDS
                + unit.compare().size() * value("table-minutes")
                + unit.cases().size() * value("case-minutes");
    }

    private int recalls(SyllabusTopic topic) {
        return value(topic.weight() == TOP_WEIGHT ? "recalls" : "recalls-below-top-weight");
    }

    private double part(String name) {
        return value(name) / ALL_PERCENT;
    }

    private int value(String name) {
        return limits.value("hours." + name, exam);
    }
}
