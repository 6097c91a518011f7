package dev.cairn.export;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Names of units and topics, in full and as short as a row has room for. */
record Names(Plan plan) {

    /** The unit with this id. */
    Optional<UnitShare> unit(String id) {
        return plan.path().stream()
                .map(PathStep::units)
                .flatMap(List::stream)
                .filter(unit -> unit.unit().equals(id))
                .findFirst();
    }

    /** The title of a unit up to its colon: {@code IAM}, of {@code IAM: who may do what}. */
    static String shortTitle(String title) {
        int colon = title.indexOf(": ");
        return colon < 0 ? title : title.substring(0, colon);
    }

    /** Titles of units, short, each once. */
    List<String> shortTitles(Collection<String> units) {
        return units.stream()
                .flatMap(id -> unit(id).stream())
                .map(unit -> shortTitle(unit.title()))
                .distinct()
                .toList();
    }

    /** A topic by its short name, with its page if it has one. */
    Phrase topic(ExamCode exam, String id) {
        return plan.topic(exam, id).map(this::topic).orElse(Phrase.EMPTY);
    }

    private Phrase topic(TopicName topic) {
        String name = shortName(topic.name());
        return topic.read().isEmpty()
                ? Phrase.of(name)
                : Phrase.EMPTY.link(name, topic.read().get(0).url());
    }

    /** Topics by their short names, each with its page if it has one. */
    List<Phrase> topics(ExamCode exam, Collection<String> ids) {
        return ids.stream()
                .distinct()
                .map(id -> topic(exam, id))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** The name up to its colon, where that is more than a word and no other topic begins with it. */
    private String shortName(String name) {
        int colon = name.indexOf(": ");
        String begin = colon < 0 ? "" : name.substring(0, colon);
        long alike = plan.topics().values().stream()
                .filter(Objects::nonNull)
                .filter(other -> other.name().startsWith(begin))
                .count();
        return begin.contains(" ") && alike == 1 ? begin : name;
    }
}
