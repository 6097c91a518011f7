package dev.cairn.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a rule that can be read without the others: its head, one of its conditions, or its consequence.
 *
 * @param alone the text of the rule with everything blanked out that does not belong to this part, so that places in it are places in the text
 * @param from where the part begins
 * @param to where it ends
 */
record RulePart(String alone, int from, int to) {
    private static final Pattern NAMED = Pattern.compile("\\brule\\s+\"[^\"\\n]*\"");
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n?");
    private static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when\\b");
    private static final Pattern THEN = Pattern.compile("(?<![\\w$.])then\\b");
    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:(?:and|or|from|over)\\b|[,)&|.;]).*");
    private static final Pattern IS_GOING_ON =
            Pattern.compile(".*(?:\\b(?:and|or|not|exists|forall|from)|[,(:&|])\\s*");

    /** After a value and a line break, no pattern can follow within brackets. */
    private static final Pattern BREAKS_OFF = Pattern.compile(".*[\\w\"']\\s*");

    private static final Pattern BEGINS =
            Pattern.compile("\\s*(?:\\$?\\w+\\s*:\\s*)?(?:(?:not|exists|forall|accumulate)\\b|[A-Z]\\w*\\s*\\().*");

    /** The parts of a rule; none if it is not to be seen where they begin. */
    static List<RulePart> of(DrlFile rule) {
        Optional<MatchResult> name = rule.find(NAMED);
        Optional<MatchResult> when = rule.find(WHEN);
        Optional<MatchResult> then = rule.find(THEN);
        boolean isWhole = name.isPresent()
                && when.isPresent()
                && then.isPresent()
                && rule.end() < rule.text().length();
        return isWhole ? new Cutting(rule, name.get(), when.get(), then.get()).parts() : List.of();
    }

    /** A rule with the words between which its parts stand. */
    private record Cutting(DrlFile rule, MatchResult name, MatchResult when, MatchResult then) {
        List<RulePart> parts() {
            if (name.end() > when.start() || when.end() > then.start()) {
                return List.of();
            }
            List<RulePart> parts = new ArrayList<>();
            parts.add(part(0, when.start()));
            conditions().forEach(each -> parts.add(part(each.from(), each.to())));
            parts.add(part(then.end(), rule.end()));
            return parts;
        }

        private RulePart part(int from, int to) {
            StringBuilder alone = new StringBuilder(rule.text().replaceAll("[^\\n]", " "));
            keep(alone, name.start(), name.end());
            keep(alone, when.start(), when.end());
            keep(alone, then.start(), then.end());
            keep(alone, rule.end(), rule.text().length());
            keep(alone, from, to);
            return new RulePart(alone.toString(), from, to);
        }

        private void keep(StringBuilder alone, int from, int to) {
            alone.replace(from, to, rule.text().substring(from, to));
        }

        /** Each begins where all brackets are closed, or where the one before breaks off. */
        private List<Range> conditions() {
            List<Range> found = new ArrayList<>();
            int depth = 0;
            String before = "";
            int first = when.end();
            int last = then.start();
            Matcher line = LINE.matcher(rule.code()).region(first, last);
            while (line.find() && !line.group().isEmpty()) {
                String words = line.group().stripTrailing();
                if (words.isBlank()) {
                    continue;
                }
                if (found.isEmpty() || begins(words, before, depth)) {
                    found.add(new Range(line.start(), line.end()));
                    depth = 0;
                } else {
                    found.set(
                            found.size() - 1,
                            new Range(found.get(found.size() - 1).from(), line.end()));
                }
                depth = Math.max(0, depth + brackets(words));
                before = words;
            }
            return found;
        }

        private static boolean begins(String line, String before, int depth) {
            return depth == 0
                    ? !GOES_ON.matcher(line).matches()
                            && !IS_GOING_ON.matcher(before).matches()
                    : BREAKS_OFF.matcher(before).matches()
                            && !IS_GOING_ON.matcher(before).matches()
                            && BEGINS.matcher(line).matches();
        }

        private static int brackets(String line) {
            return (int) (line.chars().filter(letter -> letter == '(').count()
                    - line.chars().filter(letter -> letter == ')').count());
        }
    }

    private record Range(int from, int to) {}
}
