package dev.cairn.catalogue.check;

import dev.cairn.catalogue.Placed;
import dev.cairn.catalogue.PlacedSyllabus;
import dev.cairn.catalogue.PlacedUnit;
import dev.cairn.exam.Exam;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit.Audience;
import dev.cairn.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An exam with its syllabus, to be checked.
 *
 * @param base the syllabus that it takes its units from
 */
record Course(Exam exam, PlacedSyllabus placed, Optional<PlacedSyllabus> base) {

    YamlValue root() {
        return placed.root();
    }

    List<PlacedUnit> units() {
        return placed.units();
    }

    /** The units that are checked here: what was taken over as it is, is checked where it comes from. */
    Stream<PlacedUnit> ownUnits() {
        return units().stream().filter(unit -> !isTakenOver(unit));
    }

    private boolean isTakenOver(PlacedUnit unit) {
        return base.stream()
                .flatMap(other -> other.units().stream())
                .anyMatch(other -> other.unit().equals(unit.unit()));
    }

    Stream<Placed<SyllabusTopic>> topics() {
        return units().stream().flatMap(unit -> unit.topics().stream());
    }

    /** The topics of the units that cover the guide. */
    Stream<SyllabusTopic> guideTopics() {
        return units().stream().filter(Course::coversGuide).flatMap(unit -> unit.unit().topics().stream());
    }

    static boolean coversGuide(PlacedUnit unit) {
        return unit.unit().audience() == Audience.EVERYBODY;
    }

    /** Adds a fault; of a part that was taken over, where the file says what it builds on. */
    void fault(YamlValue place, String message, String fix) {
        (place.file().equals(root().file()) ? place : root().get("basedOn")).fault(message, fix);
    }
}
