package dev.cairn.authoring.variant;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import java.util.List;

/**
 * A part of a text.
 *
 * @param from its first letter
 * @param to the first letter after it
 */
record Extent(int from, int to) {

    /** A clause with its variable, its keyword and its brackets. */
    static Extent of(Clause clause, String code) {
        if (clause instanceof Pattern pattern) {
            int from = pattern.variable()
                    .map(variable -> code.lastIndexOf(variable, pattern.place()))
                    .filter(found -> found >= 0)
                    .orElse(pattern.place());
            return new Extent(from, afterBrackets(code, pattern.place()));
        } else if (clause instanceof Looked looked) {
            return new Extent(looked.place(), endOf(looked, code));
        } else if (clause instanceof Joined joined) {
            return of(joined.parts(), code);
        }
        return new Extent(clause.place(), afterBrackets(code, clause.place()));
    }

    /** From the first of some clauses to the last. */
    private static Extent of(List<Clause> parts, String code) {
        return new Extent(
                of(parts.get(0), code).from(),
                of(parts.get(parts.size() - 1), code).to());
    }

    private static int endOf(Looked looked, String code) {
        int end = of(looked.parts(), code).to();
        int after = afterBlanks(code, after(looked, code));
        return code.startsWith("(", after) ? afterBrackets(code, after) : end;
    }

    private static int after(Looked looked, String code) {
        int place = looked.place();
        while (place < code.length() && Character.isLetter(code.charAt(place))) {
            place++;
        }
        return place;
    }

    /** With the brackets around it, and its blanks, as long as there are any. */
    Extent withBrackets(String code) {
        int before = beforeBlanks(code, from);
        int after = afterBlanks(code, to);
        return before > 0 && code.charAt(before - 1) == '(' && code.startsWith(")", after)
                ? new Extent(before - 1, after + 1)
                : this;
    }

    /** Without the brackets around it, and without blanks. */
    Extent withoutBrackets(String code) {
        Extent bare = new Extent(afterBlanks(code, from), beforeBlanks(code, to));
        return code.startsWith("(", bare.from) && afterBrackets(code, bare.from) == bare.to
                ? new Extent(bare.from + 1, bare.to - 1).withoutBrackets(code)
                : bare;
    }

    /** What stands between commas or brackets, from a place on. */
    static Extent ofConstraint(String code, int place) {
        int depth = 0;
        int end = place;
        while (end < code.length() && (depth > 0 || ",;)".indexOf(code.charAt(end)) < 0)) {
            depth += step(code.charAt(end));
            end++;
        }
        return new Extent(place, beforeBlanks(code, end));
    }

    /** The place after the first brackets that open from a place on, with all that they hold. */
    private static int afterBrackets(String code, int place) {
        int open = code.indexOf('(', place);
        if (open < 0) {
            return code.length();
        }
        int depth = 0;
        int end = open;
        do {
            depth += step(code.charAt(end));
            end++;
        } while (depth > 0 && end < code.length());
        return end;
    }

    private static int step(char letter) {
        return letter == '(' ? 1 : letter == ')' ? -1 : 0;
    }

    private static int afterBlanks(String code, int place) {
        int after = place;
        while (after < code.length() && Character.isWhitespace(code.charAt(after))) {
            after++;
        }
        return after;
    }

    private static int beforeBlanks(String code, int place) {
        int before = place;
        while (before > 0 && Character.isWhitespace(code.charAt(before - 1))) {
            before--;
        }
        return before;
    }

    /** The text on one line. */
    String in(String text) {
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
