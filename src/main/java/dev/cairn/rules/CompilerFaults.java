package dev.cairn.rules;

import dev.cairn.yaml.Faults;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.builder.Message;

/**
 * What the compiler says of one rule, as faults at its file and line. Drools speaks of the Java that it makes of rules, too, and of places in there; what
 * an author can look up is the line of the rule that has most of the names in the message.
 */
final class CompilerFaults {
    private static final Pattern SYNTAX = Pattern.compile("^\\[ERR \\d+] Line \\d+:\\d+ ");
    private static final Pattern IN_CONSEQUENCE =
            Pattern.compile("^Unable to parse consequence caused by: \\(line (\\d+),col \\d+\\) ");
    private static final Pattern ENDLESS = Pattern.compile(", expected one of.*");
    private static final Pattern THEN = Pattern.compile("^\\s*then\\b");
    private static final Pattern NAME = Pattern.compile("[$\\w]+(\\.[$\\w]+)*");
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|/\\*.*|//.*|^\\s*@.*");

    private final RuleFile rule;
    private final List<String> lines;

    private CompilerFaults(RuleFile rule) {
        this.rule = rule;
        this.lines = rule.text().lines().toList();
    }

    static void tell(List<Message> messages, RuleFile rule, Faults faults) {
        CompilerFaults of = new CompilerFaults(rule);
        List<Message> telling =
                messages.stream().filter(CompilerFaults::saysWhatIsWrong).toList();
        (telling.isEmpty() ? messages : telling).forEach(message -> of.tell(message, faults));
    }

    /** Not so the source that the message before is about, or that there is nothing where nothing could be read. */
    private static boolean saysWhatIsWrong(Message message) {
        return !message.getText().startsWith("Java source of ")
                && !message.getText().startsWith("Parser returned a null Package");
    }

    private void tell(Message message, Faults faults) {
        String text = message.getText().lines().findFirst().orElse("");
        String plain = ENDLESS.matcher(IN_CONSEQUENCE
                        .matcher(SYNTAX.matcher(text).replaceFirst(""))
                        .replaceFirst("the part after 'then' cannot be read: "))
                .replaceFirst("");
        faults.add(rule.path(), line(message, text), plain, "mend the rule");
    }

    private int line(Message message, String text) {
        Matcher consequence = IN_CONSEQUENCE.matcher(text);
        if (consequence.find()) {
            return then() + Integer.parseInt(consequence.group(1));
        }
        return SYNTAX.matcher(text).find() ? Math.max(0, message.getLine()) : lineOfNames(names(text));
    }

    /** How many lines come before the one with {@code then}, which the compiler of consequences takes for the first. */
    private int then() {
        int before = 0;
        while (before < lines.size() && !THEN.matcher(lines.get(before)).find()) {
            before++;
        }
        return before;
    }

    /** Counted from 1; 0 if no line has any of them. The later of several: names are imported before they are used. */
    private int lineOfNames(Set<String> wanted) {
        int found = 0;
        long most = 1;
        for (int i = 0; i < lines.size(); i++) {
            Set<String> names = names(NO_CODE.matcher(lines.get(i)).replaceAll(""));
            long shared = names.stream().filter(wanted::contains).count();
            if (shared >= most) {
                most = shared;
                found = i + 1;
            }
        }
        return found;
    }

    /** Names with dots in whole and in parts. */
    private static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("\\.", -1))))
                .forEach(names::add);
        return names;
    }
}
