package dev.cairn.authoring.draft;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of a folder of rules as somebody would have them.
 *
 * @param rule the path of the rule file among them; nothing where these are parameters
 * @param texts by the paths of files in the folder, with slashes; lines end as they do in these files
 */
public record Draft(Optional<String> rule, SortedMap<String, String> texts) {
    /** Bytes of a text in UTF-8: as much as a rule may have. */
    public static final int LARGEST_TEXT = 64 * 1024;

    private static final String DOS = "\r\n";

    /** @throws IllegalArgumentException if there is no text, or not that of the rule */
    public Draft {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        if (texts.isEmpty() || (rule.isPresent() && !texts.containsKey(rule.get()))) {
            throw new IllegalArgumentException("a draft of nothing");
        }
    }

    /** The same files with other texts, whose lines may end in any way; what is no file of this draft is left out. */
    public Draft with(Map<String, String> others) {
        SortedMap<String, String> written = new TreeMap<>(texts);
        written.replaceAll((path, text) -> ended(others.getOrDefault(path, text), text));
        return new Draft(rule, written);
    }

    private static String ended(String text, String like) {
        String plain = text.replace(DOS, "\n");
        return like.contains(DOS) ? plain.replace("\n", DOS) : plain;
    }

    /** The paths of texts that are larger than {@link #LARGEST_TEXT}. */
    public Collection<String> tooLarge() {
        return texts.keySet().stream()
                .filter(path -> text(path).getBytes(StandardCharsets.UTF_8).length > LARGEST_TEXT)
                .toList();
    }

    /**
     * The text of a file.
     *
     * @throws IllegalArgumentException if it is no file of the draft
     */
    public String text(String path) {
        return Optional.ofNullable(texts.get(path)).orElseThrow(() -> new IllegalArgumentException(path));
    }
}
