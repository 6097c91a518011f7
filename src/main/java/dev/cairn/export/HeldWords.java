package dev.cairn.export;

import dev.cairn.plan.Held;
import dev.cairn.plan.Held.Keep;
import dev.cairn.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** What the learner holds, until when, and what keeps it. */
public record HeldWords(Plan plan) {

    public Table table() {
        List<List<Phrase>> rows = plan.held().stream().map(HeldWords::row).toList();
        return Table.of(rows, "Certification", "Valid until", "What keeps it");
    }

    private static List<Phrase> row(Held held) {
        return List.of(
                Phrase.EMPTY.strong(held.exam().value()),
                Phrase.of(Words.day(held.validUntil())),
                Phrase.of(ways(held)));
    }

    private static String ways(Held held) {
        if (held.state() == Held.State.EXPIRED) {
            return "It has expired: you would sit the current exam like a new one.";
        }
        List<String> exams = held.ways().stream()
                .filter(way -> way.exam().isPresent())
                .map(way ->
                        way.name() + way.usd().map(usd -> " (USD " + usd + ")").orElse(""))
                .toList();
        List<String> others = held.ways().stream()
                .filter(way -> way.exam().isEmpty())
                .map(HeldWords::withoutExam)
                .toList();
        String passing = exams.isEmpty() ? "" : "A pass of " + String.join(" or ", exams) + ".";
        return String.join(
                " ",
                Stream.concat(Stream.of(passing), others.stream())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String withoutExam(Keep way) {
        return "From %s on, %s: it takes %s, and adds %s months."
                .formatted(
                        way.from().map(Words::day).orElse("today"),
                        way.name(),
                        way.asks().orElse("no exam"),
                        way.addsMonths().map(String::valueOf).orElse("some"));
    }
}
