package dev.cairn.authoring.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between the brackets of an {@code accumulate}: what is looked at, what is counted of it, and what is demanded of the result. */
final class AccumulationParts {
    private static final String WORD = "accumulate";

    /** Brackets and semicolons within texts and comments are none. */
    private static final Pattern SIGN = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|[()\\[\\]{};]", Pattern.DOTALL);

    private AccumulationParts() {}

    /**
     * The parts, at least two.
     *
     * @param rule a text that Drools can read
     * @param place of the accumulation in it
     */
    static List<String> of(String rule, int place) {
        int from = rule.indexOf(WORD, place) + WORD.length();
        List<String> parts = new ArrayList<>();
        Matcher sign = SIGN.matcher(rule);
        int depth = 0;
        int begin = from;
        sign.region(from, rule.length());
        while (sign.find()) {
            String found = sign.group();
            boolean opens = found.equals("(") || found.equals("[") || found.equals("{");
            boolean closes = found.equals(")") || found.equals("]") || found.equals("}");
            depth += opens ? 1 : closes ? -1 : 0;
            if (opens && depth == 1) {
                begin = sign.end();
            } else if ((closes && depth == 0) || (found.equals(";") && depth == 1)) {
                parts.add(rule.substring(begin, sign.start()).strip());
                begin = sign.end();
            }
            if (closes && depth == 0) {
                break;
            }
        }
        return List.copyOf(parts);
    }
}
