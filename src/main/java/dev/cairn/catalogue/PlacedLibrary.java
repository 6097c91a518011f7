package dev.cairn.catalogue;

import dev.cairn.syllabus.TopicLibrary;
import dev.cairn.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The library, with the places of its parts.
 *
 * @param topics places by id
 * @param tables places by id
 * @param files the subjects, by path
 */
public record PlacedLibrary(
        TopicLibrary library,
        SortedMap<String, YamlValue> topics,
        SortedMap<String, YamlValue> tables,
        List<YamlValue> files) {

    public Optional<YamlValue> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }
}
