package dev.cairn.planning;

import dev.cairn.plan.Work;
import dev.cairn.planning.StudyWork.Part;
import dev.cairn.planning.StudyWork.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A session before it is written out: when, how long, what kind of work, on what.
 *
 * @param unit of the syllabus, by its own id
 * @param steps of the first session
 * @param topics to learn, refresh or read by a line
 * @param recalled topics to recall from memory
 * @param domains the part of its minutes by domain; empty for work on the exam as a whole
 * @param continued whether it goes on with what an earlier session began
 * @param mock which mock it is a part of
 * @param part which part of a test, counted from 1; 0 where it is whole
 * @param parts how many parts there are
 * @param questions how many are answered
 * @param keptBack whether it is kept back for what a coming version brings
 * @param why the facts behind it
 */
record Slot(
        LocalDate date,
        int minutes,
        Work work,
        Optional<String> unit,
        List<Step> steps,
        List<Part> topics,
        List<String> recalled,
        Map<Integer, Double> domains,
        boolean continued,
        OptionalInt mock,
        int part,
        int parts,
        int questions,
        boolean keptBack,
        List<Object> why) {

    static Slot of(LocalDate date, int minutes, Work work, List<Object> why) {
        return new Slot(
                date,
                minutes,
                work,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                OptionalInt.empty(),
                0,
                0,
                0,
                false,
                why);
    }

    static Slot ofMock(LocalDate date, int minutes, Work work, int mock, Object why) {
        Slot slot = of(date, minutes, work, List.of(why));
        return new Slot(
                date,
                minutes,
                work,
                slot.unit,
                slot.steps,
                slot.topics,
                slot.recalled,
                slot.domains,
                false,
                OptionalInt.of(mock),
                0,
                0,
                0,
                false,
                slot.why);
    }

    Slot with(Optional<String> aUnit, Map<Integer, Double> shares) {
        return new Slot(
                date, minutes, work, aUnit, steps, topics, recalled, shares, continued, mock, part, parts, questions,
                keptBack, why);
    }

    Slot withSteps(List<Step> of) {
        return new Slot(
                date, minutes, work, unit, of, topics, recalled, domains, continued, mock, part, parts, questions,
                keptBack, why);
    }

    Slot withTopics(List<Part> of, boolean goesOn) {
        return new Slot(
                date, minutes, work, unit, steps, of, recalled, domains, goesOn, mock, part, parts, questions, keptBack,
                why);
    }

    Slot recalling(List<String> of) {
        return new Slot(
                date, minutes, work, unit, steps, topics, of, domains, continued, mock, part, parts, questions,
                keptBack, why);
    }

    Slot asking(int number, int partNumber, int ofParts) {
        return new Slot(
                date,
                minutes,
                work,
                unit,
                steps,
                topics,
                recalled,
                domains,
                partNumber > 1,
                mock,
                partNumber,
                ofParts,
                number,
                keptBack,
                why);
    }

    Slot asKeptBack() {
        return new Slot(
                date, minutes, work, unit, steps, topics, recalled, domains, continued, mock, part, parts, questions,
                true, why);
    }

    Slot because(List<Object> facts) {
        return new Slot(
                date, minutes, work, unit, steps, topics, recalled, domains, continued, mock, part, parts, questions,
                keptBack, facts);
    }

    /** The domain that most of it belongs to; of several the first. */
    OptionalInt domain() {
        int most = 0;
        double share = 0;
        for (Map.Entry<Integer, Double> entry : domains.entrySet()) {
            if (entry.getValue() > share + 1e-9) {
                most = entry.getKey();
                share = entry.getValue();
            }
        }
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }
}
