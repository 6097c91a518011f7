package dev.cairn.catalogue;

import dev.cairn.syllabus.Syllabus;
import dev.cairn.yaml.YamlValue;
import java.util.List;

/**
 * A syllabus, with the places of its units. Units that were taken over are placed in the file of the exam that they come from.
 *
 * @param root of the syllabus' own file
 */
public record PlacedSyllabus(Syllabus syllabus, List<PlacedUnit> units, YamlValue root) {
    public PlacedSyllabus {
        units = List.copyOf(units);
    }
}
