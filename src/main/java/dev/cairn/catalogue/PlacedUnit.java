package dev.cairn.catalogue;

import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import dev.cairn.yaml.YamlValue;
import java.util.List;

/** A unit with its place, and the places of its topics. */
public record PlacedUnit(Unit unit, List<Placed<SyllabusTopic>> topics, YamlValue place) {
    public PlacedUnit {
        topics = List.copyOf(topics);
    }

    /** The unit with other topics. */
    PlacedUnit with(List<Placed<SyllabusTopic>> others) {
        Unit changed = new Unit(
                unit.id(),
                unit.title(),
                unit.stage(),
                unit.audience(),
                unit.outcome(),
                others.stream().map(Placed::what).toList(),
                unit.questions(),
                unit.types(),
                unit.compare(),
                unit.traps(),
                unit.cases(),
                unit.lab());
        return new PlacedUnit(changed, others, place);
    }
}
