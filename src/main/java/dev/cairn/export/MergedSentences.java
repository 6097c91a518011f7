package dev.cairn.export;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Several messages that differ in a few words, as one. */
final class MergedSentences {

    /** Beyond it, sentences differ in more than a name or a number, and are told one by one. */
    private static final int MOST_DIFFERING_WORDS = 2;

    private MergedSentences() {}

    /** Sentences that are the same are told once; of those that differ in a word or two, the words are listed; others follow one another. */
    static String of(List<String> messages) {
        List<List<String>> split =
                messages.stream().map(MergedSentences::sentences).toList();
        int count = split.get(0).size();
        if (split.stream().anyMatch(sentences -> sentences.size() != count)) {
            return String.join(" ", new LinkedHashSet<>(messages));
        }
        List<String> merged = IntStream.range(0, count)
                .mapToObj(i -> merged(split.stream()
                        .map(sentences -> sentences.get(i))
                        .distinct()
                        .toList()))
                .toList();
        return String.join(" ", merged);
    }

    static List<String> sentences(String message) {
        return Arrays.asList(message.split("(?<=[.!?]) (?=\\p{Lu})"));
    }

    private static String merged(List<String> sentences) {
        List<List<String>> words = sentences.stream()
                .map(sentence -> Arrays.asList(sentence.split(" ")))
                .toList();
        List<String> first = words.get(0);
        int shortest = words.stream().mapToInt(List::size).min().orElse(0);
        int before = 0;
        while (before < shortest && sameAt(words, before, true)) {
            before++;
        }
        int after = 0;
        while (after < shortest - before && sameAt(words, after, false)) {
            after++;
        }
        int begin = before;
        int end = after;
        if (words.stream()
                .anyMatch(each -> each.size() - begin - end > MOST_DIFFERING_WORDS || each.size() == begin + end)) {
            return String.join(" ", sentences);
        }
        String differing = Words.list(words.stream()
                .map(each -> String.join(" ", each.subList(begin, each.size() - end)))
                .toList());
        return String.join(
                        " ",
                        String.join(" ", first.subList(0, begin)),
                        differing,
                        String.join(" ", first.subList(first.size() - end, first.size())))
                .strip();
    }

    private static boolean sameAt(List<List<String>> words, int distance, boolean fromStart) {
        return words.stream()
                        .map(each -> each.get(fromStart ? distance : each.size() - 1 - distance))
                        .distinct()
                        .count()
                == 1;
    }
}
