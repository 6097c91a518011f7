package dev.cairn.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words and openings that texts for learners avoid, with what to write instead: {@code avoided.txt}. */
final class AvoidedWords {
    private static final String FILE = "avoided.txt";
    private static final String ARROW = " => ";
    private static final int AROUND = 60;

    /** As rules begin with it, a sentence is a title rather than a reason. */
    private static final Pattern OPENING = Pattern.compile("^(What|How|Whether|Which|Where|Whose|Who|Those who)\\b");

    private static final Map<Pattern, String> WORDS = read();

    private AvoidedWords() {}

    /** Each avoided word of the text, with the words around it and the advice. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        WORDS.forEach((word, instead) -> word.matcher(text)
                .results()
                .map(match -> "'%s' in \"%s\": write %s"
                        .formatted(match.group(), around(text, match.start(), match.end()), instead))
                .forEach(found::add));
        return found;
    }

    /** Whether a sentence opens like a title. */
    static boolean opens(String sentence) {
        return OPENING.matcher(sentence).find();
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - AROUND), Math.min(text.length(), end + AROUND))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<Pattern, String> read() {
        try (InputStream in = Objects.requireNonNull(AvoidedWords.class.getResourceAsStream(FILE), FILE)) {
            Map<Pattern, String> words = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(ARROW, 2))
                    .forEach(parts -> words.put(
                            Pattern.compile("\\b(?:" + parts[0] + ")\\b", Pattern.CASE_INSENSITIVE), parts[1]));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
