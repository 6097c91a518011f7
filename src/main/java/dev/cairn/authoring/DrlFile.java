package dev.cairn.authoring;

import dev.cairn.drl.ParsedRule;
import dev.cairn.drl.RuleParser;
import dev.cairn.planning.Stage;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file, and the same with its parts told apart.
 *
 * @param path relative to the folder of rules, with slashes
 * @param code the text with all comments and the insides of all strings blanked out, so that places in it are places in the text
 * @param parsed the text as Drools reads it
 */
public record DrlFile(Stage stage, String path, String text, String code, ParsedRule parsed) {
    /** Without alternatives inside repetitions, which would take stack for every letter. */
    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "/\\*.*?(?:\\*/|\\z)|//[^\\n]*|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'",
            Pattern.DOTALL);

    private static final Pattern SOMETHING = Pattern.compile("\\S");
    private static final Pattern RULE = Pattern.compile("\\brule\\b");
    private static final Pattern NAME = Pattern.compile("\\brule\\s+\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("@id\\(\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern WHEN = Pattern.compile("(?<![\\w$.])when\\b");
    private static final Pattern THEN = Pattern.compile("(?<![\\w$.])then\\b");
    private static final Pattern END = Pattern.compile("^\\s*end\\b", Pattern.MULTILINE);

    public static DrlFile of(Stage stage, String path, String text, RuleParser parser) {
        return new DrlFile(
                stage,
                path,
                text,
                COMMENT_OR_STRING.matcher(text).replaceAll(part -> Matcher.quoteReplacement(blank(part.group()))),
                parser.parse(text));
    }

    /** Rules of a folder differ in their paths; the rest is long. */
    @Override
    public int hashCode() {
        return path.hashCode();
    }

    private static String blank(String part) {
        boolean comment = part.startsWith("/");
        String blanks = blanks(part);
        return comment ? blanks : part.charAt(0) + blanks.substring(2) + part.charAt(0);
    }

    private static String blanks(String part) {
        return part.replaceAll("[^\\n]", " ");
    }

    /** The text with all but its comments blanked out. */
    String comments() {
        StringBuilder comments = new StringBuilder(blanks(text));
        COMMENT_OR_STRING
                .matcher(text)
                .results()
                .filter(part -> part.group().startsWith("/"))
                .forEach(part -> comments.replace(part.start(), part.end(), part.group()));
        return comments.toString();
    }

    /** What is said of the rule above it, on one line; empty if nothing is. */
    public String reason() {
        int rule = find(RULE).map(MatchResult::start).orElse(0);
        return comments()
                .substring(0, rule)
                .replaceAll("/\\*+|\\*+/|//|(?m)^\\s*\\*", " ")
                .strip()
                .replaceAll("\\s+", " ");
    }

    Optional<String> name() {
        return find(NAME).map(found -> found.group(1));
    }

    Optional<String> id() {
        return find(ID).map(found -> found.group(1));
    }

    /** Whether there is a rule in it, sound or not. */
    boolean isRule() {
        return find(RULE).isPresent();
    }

    /** Where the name stands; where the rule begins if it has none. */
    int namePlace() {
        return find(NAME).map(found -> found.start(1)).orElseGet(this::rulePlace);
    }

    private int rulePlace() {
        return find(RULE).map(MatchResult::start).orElse(0);
    }

    /** The first place from this one on where something stands; this one if there is none. */
    int codeFrom(int place) {
        Matcher something = SOMETHING.matcher(code);
        return something.find(place) ? something.start() : place;
    }

    /** Where the conditions begin; where the consequence does if there are none. */
    int conditionsFrom() {
        return Math.min(find(WHEN).map(MatchResult::end).orElse(code.length()), consequenceFrom());
    }

    /** Where the consequence begins; the end of the text if there is none. */
    int consequenceFrom() {
        return find(THEN).map(MatchResult::end).orElse(code.length());
    }

    /** Where the rule ends. */
    int end() {
        Matcher matcher = END.matcher(code);
        return matcher.find(consequenceFrom()) ? matcher.start() : code.length();
    }

    /** The first place outside comments and strings where the text matches. */
    Optional<MatchResult> find(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .filter(found -> isCode(found.start()))
                .findFirst();
    }

    /** Whether this place is neither in a comment nor in a string. */
    boolean isCode(int place) {
        return code.charAt(place) == text.charAt(place) && !Character.isWhitespace(text.charAt(place));
    }

    /** Adds a fault at a place in the text. */
    void fault(int place, FaultCode code, String message, String fix, RuleFaults faults) {
        faults.add(path, text, place, code, message, fix);
    }

    /** Adds a fault of the rule as a whole, at its first word. */
    void fault(FaultCode code, String message, String fix, RuleFaults faults) {
        faults.add(path, text, rulePlace(), code, message, fix);
    }

    /** Adds a fault at a place in the text, unless its line has one already. */
    void faultUnlessTold(int place, FaultCode code, String message, String fix, RuleFaults faults) {
        faults.addUnlessTold(path, text, place, code, message, fix);
    }
}
