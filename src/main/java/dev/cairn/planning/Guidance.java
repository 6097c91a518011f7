package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How each kind of work is done, once for a whole plan. */
final class Guidance {
    private static final Map<Work, String> TEXTS = Map.of(
            Work.START,
            "Take the steps in their order, and tick each one off by its result.",
            Work.LEARN,
            "Read one page a topic. Close it, and write down in two lines what it is, when you choose it and what speaks against it.",
            Work.LAB,
            "Build it until the result is there, then clean up the same evening.",
            Work.QUIZ,
            "Answer without notes. For each miss, read the page of the topic again and say why your answer fails.",
            Work.REVIEW,
            "Answer from memory, aloud or on paper, before you look anything up. Read only what did not come.",
            Work.GAPS,
            "Take the topics you missed most. Answer questions on them, and read only what they show to be missing.",
            Work.MOCK,
            "No notes, no break, with a clock, from questions that you have not seen.",
            Work.MOCK_REVIEW,
            "For each miss write down: did not know, misread, or between two. Note its topic: those are your gaps.",
            Work.BUFFER,
            "Free. It takes what took longer, or a day that went wrong.",
            Work.EXAM,
            "Read the last sentence of a question first, flag and guess what takes too long, and answer every question.");

    private Guidance() {}

    /** The texts for some kinds of work, by kind as plans write it. */
    static SortedMap<String, String> of(Stream<Work> kinds) {
        SortedMap<String, String> texts = new TreeMap<>();
        kinds.distinct()
                .forEach(kind -> texts.put(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), TEXTS.getOrDefault(kind, "")));
        return texts;
    }
}
