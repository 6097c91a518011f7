package dev.cairn.web;

import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.planning.ExamCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Learners to start from: requests in files, each with a comment at its top that says who it is about. */
final class Samples {
    private static final String SUFFIX = ".yaml";

    private final List<Sample> all;

    private Samples(List<Sample> all) {
        this.all = List.copyOf(all);
    }

    /**
     * A learner to start from.
     *
     * @param name of the file, without its ending
     * @param about who it is about, in a sentence
     */
    record Sample(String name, String about, PlanRequest request) {}

    /** Reads a folder, if it is there. A file that is no request is left out; so is one whose day is older than that of others: it shows what was, not what to do now. */
    static Samples read(Path folder, ExamCatalogue catalogue, Clock clock) {
        List<Sample> samples = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Samples(samples);
        }
        try (Stream<Path> files = Files.list(folder)) {
            RequestReader reader = new RequestReader(catalogue, clock);
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    read(name.substring(0, name.length() - SUFFIX.length()), Files.readString(file), reader)
                            .ifPresent(samples::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("sample learners cannot be read from " + folder, e);
        }
        Optional<LocalDate> latest =
                samples.stream().map(sample -> sample.request().asOf()).max(Comparator.naturalOrder());
        return new Samples(samples.stream()
                .filter(sample -> latest.filter(sample.request().asOf()::equals).isPresent())
                .toList());
    }

    private static Optional<Sample> read(String name, String text, RequestReader reader) {
        String about = String.join(
                " ",
                text.lines()
                        .takeWhile(line -> line.startsWith("#"))
                        .map(line -> line.substring(1).strip())
                        .toList());
        return !about.isEmpty() && reader.readYaml(text) instanceof Intake.Accepted accepted
                ? Optional.of(new Sample(name, about, accepted.request()))
                : Optional.empty();
    }

    List<Sample> all() {
        return all;
    }

    /** The fields of a form that ask for what a sample asks for, with all its days as far from today as they were from its own. */
    Optional<Fields> fields(String name, LocalDate today) {
        return all.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .map(sample -> RequestFields.of(
                        moved(
                                RequestJson.fields(sample.request()),
                                ChronoUnit.DAYS.between(sample.request().asOf(), today)),
                        List.of("asOf", "start", "learner")));
    }

    private static Map<String, Object> moved(Map<?, ?> fields, long days) {
        Map<String, Object> moved = new LinkedHashMap<>();
        fields.forEach((name, value) -> moved.put(name.toString(), movedValue(value, days)));
        return moved;
    }

    private static Object movedValue(Object value, long days) {
        if (value instanceof Map<?, ?> map) {
            return moved(map, days);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(entry -> movedValue(entry, days)).toList();
        }
        if (value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text)
                    .plus(Period.ofDays(Math.toIntExact(days)))
                    .toString();
        }
        return value;
    }
}
