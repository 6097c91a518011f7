package dev.cairn.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer as documentation shows it, where {@code …} stands for whatever has been left out. */
final class Shown {
    private static final String CUT = "…";

    private Shown() {}

    /** Whether this is what came, but for what has been left out. JSON may be laid out in another way. */
    static boolean matches(String shown, String real) {
        List<String> shownLines = shown.lines().toList();
        List<String> realLines = real.lines().toList();
        return matchesText(shown, real)
                || matchesJson(shown, real)
                || (shownLines.size() == realLines.size() && allMatch(shownLines, realLines));
    }

    /** For answers that are a document a line. */
    private static boolean allMatch(List<String> shown, List<String> real) {
        for (int i = 0; i < shown.size(); i++) {
            if (!matchesText(shown.get(i), real.get(i)) && !matchesJson(shown.get(i), real.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchesText(String shown, String real) {
        String pattern = Pattern.compile(CUT)
                .splitAsStream(shown.strip() + "\n")
                .map(String::strip)
                .map(Pattern::quote)
                .collect(Collectors.joining(".*?"));
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(real.replace("\r", "").strip())
                .matches();
    }

    private static boolean matchesJson(String shown, String real) {
        try {
            return matches(Served.json(shown), Served.json(real));
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean matches(JsonNode shown, JsonNode real) {
        if (shown.isString()) {
            return shown.stringValue().equals(CUT)
                    || (real.isString() && matchesText(shown.stringValue(), real.stringValue()));
        }
        if (shown.isArray() && real.isArray()) {
            return matches(shown, 0, real, 0);
        }
        if (shown.isObject() && real.isObject()) {
            return fieldsMatch(shown, real);
        }
        return shown.equals(real);
    }

    /** An element that is left out stands for any number of them. */
    private static boolean matches(JsonNode shown, int i, JsonNode real, int j) {
        if (i == shown.size()) {
            return j == real.size();
        }
        if (isCut(shown.get(i))) {
            return matches(shown, i + 1, real, j) || (j < real.size() && matches(shown, i, real, j + 1));
        }
        return j < real.size() && matches(shown.get(i), real.get(j)) && matches(shown, i + 1, real, j + 1);
    }

    private static boolean isCut(JsonNode element) {
        return element.isString() && element.stringValue().equals(CUT);
    }

    private static boolean fieldsMatch(JsonNode shown, JsonNode real) {
        boolean all = shown.propertyStream()
                .allMatch(field -> field.getKey().equals(CUT)
                        || (real.has(field.getKey()) && matches(field.getValue(), real.get(field.getKey()))));
        return all && (shown.has(CUT) || shown.size() == real.size());
    }
}
