package dev.cairn.syllabus;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics and comparison tables that all exams share, by id. */
public record TopicLibrary(
        SortedMap<String, Subject> subjects,
        SortedMap<String, Topic> topics,
        SortedMap<String, ComparisonTable> tables) {
    public static final TopicLibrary EMPTY = of(List.of(), List.of(), List.of());

    public TopicLibrary {
        subjects = Collections.unmodifiableSortedMap(new TreeMap<>(subjects));
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    public static TopicLibrary of(List<Subject> subjects, List<Topic> topics, List<ComparisonTable> tables) {
        return new TopicLibrary(
                byId(subjects, Subject::id), byId(topics, Topic::id), byId(tables, ComparisonTable::id));
    }

    private static <T> SortedMap<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<ComparisonTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }
}
