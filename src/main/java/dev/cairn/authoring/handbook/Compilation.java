package dev.cairn.authoring.handbook;

import dev.cairn.authoring.DrlFile;
import dev.cairn.authoring.FactTemplate;
import dev.cairn.authoring.Feeding;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.RuleParser;
import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.planning.Parameter;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.Parameters.Origin;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a book together from rules, numbers and cases. */
final class Compilation {
    private final RuleBook book;
    private final Path folder;
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final Map<String, NumberEntry> numbers = new LinkedHashMap<>();
    private final Map<String, TableEntry> tables = new LinkedHashMap<>();

    Compilation(RuleBook book, Path folder, RuleParser parser) {
        this.book = book;
        this.folder = folder;
        // Reading takes most of the time, and somebody waits for it.
        book.rules().parallelStream()
                .map(rule -> Reading.of(rule, parser))
                .toList()
                .forEach(reading -> readings.put(reading.rule().id(), reading));
    }

    /**
     * A rule with its parts.
     *
     * @param inferred the type of what it infers; empty if that is not known
     */
    private record Reading(RuleInfo rule, DrlFile file, List<Pattern> patterns, String inferred) {
        static Reading of(RuleInfo rule, RuleParser parser) {
            DrlFile file = DrlFile.of(rule.stage(), rule.file(), rule.text(), parser);
            return new Reading(rule, file, Feeding.patterns(file.parsed()), Feeding.inferred(file));
        }

        boolean looksAt(String type) {
            return patterns.stream().anyMatch(pattern -> pattern.type().equals(type));
        }

        boolean uses(String number) {
            return patterns.stream()
                    .anyMatch(pattern ->
                            RuleWords.numberName(pattern).filter(number::equals).isPresent());
        }

        boolean mayFeed(Pattern pattern) {
            return inferred.equals(pattern.type()) && Feeding.mayMeet(file, pattern);
        }
    }

    Handbook book() {
        Parameters parameters = book.parameters();
        parameters.numbers().values().forEach(number -> numbers.put(number.name(), entry(number)));
        parameters.origins().forEach(origin -> tables.put(origin.rows().getSimpleName(), entry(origin)));
        return new Handbook(
                book.revision(),
                parameters.revision(),
                List.copyOf(readings.values()).parallelStream().map(this::entry).toList(),
                List.copyOf(numbers.values()),
                List.copyOf(tables.values()));
    }

    private List<RuleInfo> rulesThat(Predicate<Reading> condition) {
        return readings.values().stream().filter(condition).map(Reading::rule).toList();
    }

    private NumberEntry entry(Parameter number) {
        return new NumberEntry(
                number,
                Objects.requireNonNull(book.parameters().checked().get(number.name()), number.name()),
                ArithmeticNumber.parameters().contains(number.name()),
                rulesThat(reading -> reading.uses(number.name())));
    }

    private TableEntry entry(Origin origin) {
        RecordComponent[] columns = origin.rows().getRecordComponents();
        return new TableEntry(
                origin,
                Arrays.stream(columns)
                        .map(column -> Spelling.words(column.getName()))
                        .toList(),
                book.parameters().table(origin.rows()).stream()
                        .map(row -> Arrays.stream(columns)
                                .map(column -> cell(row, column))
                                .toList())
                        .toList(),
                rulesThat(reading -> reading.looksAt(origin.rows().getSimpleName())));
    }

    private static String cell(Object row, RecordComponent column) {
        try {
            Object value = column.getAccessor().invoke(row);
            return value instanceof String text ? text : FactTemplate.inWords(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no component " + column.getName() + " of " + row, e);
        }
    }

    private RuleEntry entry(Reading reading) {
        RuleWords words =
                new RuleWords(reading.file().parsed(), book.parameters().numbers());
        List<Phrase> conditions = words.conditions();
        return new RuleEntry(
                reading.rule(),
                reading.file().reason(),
                conditions,
                words.conclusion(),
                used(reading),
                types(reading)
                        .flatMap(type -> Optional.ofNullable(tables.get(type)).stream())
                        .toList(),
                restsOn(reading),
                leadsTo(reading),
                Example.beside(folder, reading.rule().file()));
    }

    private List<NumberEntry> used(Reading reading) {
        return numbers.values().stream()
                .filter(entry -> reading.uses(entry.number().name()))
                .toList();
    }

    private static Stream<String> types(Reading reading) {
        return reading.patterns().stream().map(Pattern::type).distinct();
    }

    private List<Tie> restsOn(Reading reading) {
        return types(reading)
                .filter(type -> !type.equals(Parameter.class.getSimpleName()) && !tables.containsKey(type))
                .map(type -> new Tie(Spelling.kind(type), makers(reading, type)))
                .toList();
    }

    private List<RuleInfo> makers(Reading reading, String type) {
        List<Pattern> patterns = reading.patterns().stream()
                .filter(pattern -> pattern.type().equals(type))
                .toList();
        return rulesThat(maker -> patterns.stream().anyMatch(maker::mayFeed));
    }

    private Optional<Tie> leadsTo(Reading reading) {
        return Optional.of(reading.inferred()).filter(type -> !type.isEmpty()).map(type -> {
            Set<RuleInfo> users = readings.values().stream()
                    .filter(user -> user.patterns().stream().anyMatch(reading::mayFeed))
                    .map(Reading::rule)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Tie(Spelling.kind(type), List.copyOf(users));
        });
    }
}
