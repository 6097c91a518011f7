package dev.cairn.catalogue.check;

import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks how names of services are written: Amazon or AWS before them, capitals inside, one word or two. */
final class NameCheck {
    private static final Pattern VENDOR = Pattern.compile("\\b(Amazon|AWS) (?=[A-Z])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern INNER_CAPITAL =
            Pattern.compile("[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*|[A-Z][a-z]+[A-Z]+[a-z]*");
    private static final Pattern TWO_WORDS = Pattern.compile("\\b([A-Z][a-z]+) ([A-Z][A-Za-z]+)\\b");

    private final Map<String, Set<String>> vendorsByName = new TreeMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final List<String> longestFirst;
    private final String allSpellings;

    /** @param spellings all that the register knows */
    NameCheck(Collection<String> spellings) {
        for (String spelling : spellings) {
            Matcher vendor = VENDOR.matcher(spelling);
            if (vendor.lookingAt()) {
                vendorsByName
                        .computeIfAbsent(spelling.substring(vendor.end()), name -> new TreeSet<>())
                        .add(vendor.group(1));
            }
            WORD.matcher(spelling)
                    .results()
                    .map(found -> found.group())
                    .filter(word -> INNER_CAPITAL.matcher(word).matches())
                    .forEach(word -> words.put(word.toLowerCase(Locale.ROOT), word));
        }
        allSpellings = String.join("\n", spellings);
        longestFirst = vendorsByName.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    void check(YamlValue document) {
        Texts.each(document, this::text);
    }

    private void text(YamlValue place, String text) {
        if (text.startsWith(Texts.WEB)) {
            return;
        }
        vendor(text)
                .or(() -> capitals(text))
                .or(() -> twoWords(text))
                .ifPresent(wrong -> place.fault(
                        "'" + wrong.written() + "' is written differently elsewhere", "write '" + wrong.due() + "'"));
    }

    private record Misspelling(String written, String due) {}

    private Optional<Misspelling> vendor(String text) {
        return VENDOR.matcher(text)
                .results()
                .flatMap(found -> {
                    String rest = text.substring(found.end());
                    return longestFirst.stream()
                            .filter(name -> begins(rest, name))
                            .findFirst()
                            .filter(name ->
                                    !vendorsByName.getOrDefault(name, Set.of()).contains(found.group(1)))
                            .map(name -> new Misspelling(
                                    found.group(1) + " " + name,
                                    String.join(" or ", vendorsByName.getOrDefault(name, Set.of())) + " " + name))
                            .stream();
                })
                .findFirst();
    }

    private static boolean begins(String text, String name) {
        return text.startsWith(name)
                && (text.length() == name.length() || !Character.isLetterOrDigit(text.charAt(name.length())));
    }

    private Optional<Misspelling> capitals(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
                .flatMap(word -> Optional.ofNullable(words.get(word.toLowerCase(Locale.ROOT)))
                        .filter(due -> !due.equals(word))
                        .map(due -> new Misspelling(word, due))
                        .stream())
                .findFirst();
    }

    private Optional<Misspelling> twoWords(String text) {
        return TWO_WORDS
                .matcher(text)
                .results()
                .filter(found -> !allSpellings.contains(found.group()))
                .flatMap(found ->
                        Optional.ofNullable(words.get((found.group(1) + found.group(2)).toLowerCase(Locale.ROOT)))
                                .map(due -> new Misspelling(found.group(), due))
                                .stream())
                .findFirst();
    }
}
