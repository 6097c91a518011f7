package dev.cairn.catalogue.check;

import dev.cairn.catalogue.Placed;
import dev.cairn.catalogue.PlacedUnit;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.TopicLibrary;
import dev.cairn.syllabus.Unit;
import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the units of a syllabus: sizes, tests, tables, each topic once. */
final class UnitCheck {
    private final Course course;
    private final TopicLibrary library;
    private final Limits limits;

    private UnitCheck(Course course, TopicLibrary library, Limits limits) {
        this.course = course;
        this.library = library;
        this.limits = limits;
    }

    static void check(Course course, TopicLibrary library, Limits limits) {
        UnitCheck check = new UnitCheck(course, library, limits);
        check.unique();
        course.ownUnits().forEach(check::unit);
        check.mocks();
        check.idsOfParts();
    }

    private void unique() {
        Set<String> units = new HashSet<>();
        Map<String, String> unitByTopic = new HashMap<>();
        for (PlacedUnit placed : course.units()) {
            String unit = placed.unit().id();
            if (!units.add(unit)) {
                course.fault(placed.place().get("id"), "the unit " + unit + " is there twice", "rename one of the two");
            }
            for (Placed<SyllabusTopic> topic : placed.topics()) {
                String first = unitByTopic.putIfAbsent(topic.what().id(), unit);
                if (first != null) {
                    String message = "the topic " + topic.what().id() + " is in the units " + first + " and " + unit;
                    course.fault(topic.place().get("topic"), message, "keep it where it is first understood");
                }
            }
        }
    }

    private void unit(PlacedUnit placed) {
        Unit unit = placed.unit();
        YamlValue id = placed.place().get("id");
        int minutes = unit.topics().stream().mapToInt(SyllabusTopic::minutes).sum();
        within("unit.topics", unit.topics().size(), id, "the unit " + unit.id() + " has", "move or split topics");
        within("unit.minutes", minutes, id, "the reading of the unit " + unit.id() + " takes", "move or split topics");
        if (Course.coversGuide(placed) && unit.questions() == 0 && unit.cases().isEmpty()) {
            course.fault(
                    id, "the unit " + unit.id() + " has neither questions nor cases", "write 'questions', at least 5");
        }
        placed.topics().forEach(this::topic);
        for (YamlValue table : placed.place().get("compare").list()) {
            String name = table.text();
            if (!name.isEmpty() && library.table(name).isEmpty()) {
                String hint = NearestWord.hint(name, library.tables().keySet());
                course.fault(table, "the library has no table " + name, hint + "Name one of a subject's 'comparisons'");
            }
        }
    }

    private void topic(Placed<SyllabusTopic> placed) {
        SyllabusTopic topic = placed.what();
        String id = topic.id();
        YamlValue place = placed.place();
        within("topic.minutes", topic.minutes(), place.get("topic"), id + " takes", "give it other minutes here");
        int words = topic.know().strip().split("\\s+").length;
        within("topic.know-words", words, place.get("know"), "'know' of " + id + " has", "shorten it");
        if (course.base().isEmpty() && topic.announced()) {
            course.fault(
                    place.get("topic"),
                    id + " is only announced, for a guide that was not read",
                    "remove 'status' here and in the library once the guide asks for it");
        }
    }

    private void within(String name, int number, YamlValue place, String what, String fix) {
        Limit limit = limits.of(name, course.exam());
        if (!limit.holds(number)) {
            String message = what + " " + number + " " + limit.unit() + ", and should be at " + limit.words();
            course.fault(place, message, fix + ", or change " + name + " in limits.yaml");
        }
    }

    private void mocks() {
        List<String> ids = course.units().stream().map(unit -> unit.unit().id()).toList();
        YamlValue mocks = course.root().get("mocks");
        for (YamlValue mock : mocks.isList() ? mocks.list() : List.<YamlValue>of()) {
            YamlValue after = mock.get("after");
            if (after.isPresent() && !ids.contains(after.text())) {
                String fix = NearestWord.hint(after.text(), ids) + "Name a unit of the syllabus";
                after.fault("the mock is after the unit " + after.text() + ", which is not there", fix);
            }
        }
    }

    /** Ids of units that parts of the file name. */
    private void idsOfParts() {
        List<String> ids = course.units().stream().map(unit -> unit.unit().id()).toList();
        for (YamlValue list : List.of(
                course.root().get("newcomerUnits"), course.root().get("project").get("core"))) {
            for (YamlValue unit : list.list()) {
                if (!ids.contains(unit.text())) {
                    unit.fault(
                            "there is no unit " + unit.text(),
                            NearestWord.hint(unit.text(), ids) + "Name a unit of the syllabus");
                }
            }
        }
    }
}
