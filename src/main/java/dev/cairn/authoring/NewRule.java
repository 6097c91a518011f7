package dev.cairn.authoring;

import dev.cairn.planning.Stage;
import dev.cairn.text.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule with its cases, made from an idea: it compiles and its cases pass, and its author goes on from there.
 *
 * @param path of the rule in its folder, with slashes
 * @param text of the rule
 * @param cases the text of its cases: one in which it fires, and one in which it does not
 */
public record NewRule(String path, String text, String cases) {
    private static final Pattern ID = Pattern.compile("@id\\(\"([A-Z]+)-(\\d+)\"\\)");
    private static final Pattern SENTENCE = Pattern.compile("[^\"\\\\\\p{Cntrl}]+");

    /**
     * Writes a rule down that is to stand in a folder.
     *
     * @param numbers the names of all parameters
     * @throws IllegalArgumentException if it cannot be written; the message says why, and what to say instead
     * @throws IOException if the rules that are there already cannot be read
     */
    public static NewRule in(Path folder, RuleIdea idea, Collection<String> numbers) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(idea.stage().label()))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".drl")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return of(idea, texts, numbers);
    }

    /**
     * Writes a rule down.
     *
     * @param stage the texts of the rules that are in its stage already
     * @param numbers the names of all parameters
     * @throws IllegalArgumentException if it cannot be written; the message says why, and what to say instead
     */
    static NewRule of(RuleIdea idea, List<String> stage, Collection<String> numbers) {
        refuseUnlessPlain("the sentence", idea.sentence());
        refuseUnlessPlain("the source", idea.source());
        idea.why().ifPresent(why -> refuseUnlessPlain("the reason", why.replace("*/", "\"")));
        List<Class<? extends Record>> when =
                idea.when().stream().map(NewRule::type).toList();
        if (when.isEmpty()) {
            throw new IllegalArgumentException("a rule looks at a fact at least: name its type");
        }
        idea.numbers().forEach(name -> refuseUnlessKnown(name, numbers));
        NewRulePatterns patterns = NewRulePatterns.of(when, type(idea.then()), idea.numbers());
        String path = idea.stage().label() + "/" + HeadStyle.kebabCase(idea.sentence()) + ".drl";
        String id = nextId(idea.stage(), stage);
        return new NewRule(path, text(idea, id, patterns), cases(id, when, patterns));
    }

    private static void refuseUnlessPlain(String what, String text) {
        if (!SENTENCE.matcher(text).matches()) {
            throw new IllegalArgumentException(what + " holds a quotation mark, a backslash or the end of a comment, "
                    + "or nothing: use plain words on one line");
        }
    }

    private static Class<? extends Record> type(String name) {
        FactTypes types = FactTypes.all();
        return types.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no type of fact '%s': %ssee docs/architecture.md for what each stage sees"
                                .formatted(name, NearestWord.hint(name, types.names()))));
    }

    private static void refuseUnlessKnown(String number, Collection<String> known) {
        if (!known.contains(number)) {
            throw new IllegalArgumentException(
                    "there is no parameter '%s': %swrite it into parameters/ first, with label and source"
                            .formatted(number, NearestWord.hint(number, known)));
        }
    }

    /** One more than the largest of the stage: an id is never used again, not even that of a rule that is gone. */
    private static String nextId(Stage stage, List<String> texts) {
        List<MatchResult> ids =
                texts.stream().flatMap(text -> ID.matcher(text).results()).toList();
        String prefix = ids.stream()
                .map(id -> id.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("stage " + stage.label() + " has no rule yet"));
        int largest =
                ids.stream().mapToInt(id -> Integer.parseInt(id.group(2))).max().orElse(0);
        return "%s-%03d".formatted(prefix, largest + 1);
    }

    private static String text(RuleIdea idea, String id, NewRulePatterns patterns) {
        StringBuilder text =
                new StringBuilder("package rules.%s\n\n".formatted(idea.stage().label()));
        SortedSet<String> imports = new TreeSet<>(patterns.imports());
        imports.forEach(type -> text.append("import %s;\n".formatted(type)));
        text.append('\n');
        idea.why().ifPresent(why -> text.append("/* %s */\n".formatted(why)));
        text.append("rule \"%s\"\n".formatted(idea.sentence()));
        text.append("    @id(\"%s\") @label(%s) @source(\"%s\")\n"
                .formatted(id, idea.label().label(), idea.source()));
        text.append("when\n");
        patterns.conditions().forEach(condition -> text.append("    %s\n".formatted(condition)));
        text.append("then\n    insertLogical(%s);\nend\n".formatted(patterns.conclusion()));
        return text.toString();
    }

    private static String cases(String id, List<Class<? extends Record>> when, NewRulePatterns patterns) {
        StringBuilder text = new StringBuilder("rule: %s\ncases:\n".formatted(id));
        text.append("  - name: There is what the rule looks at\n    given:\n");
        when.forEach(type -> text.append("      - %s: {%s}\n".formatted(type.getSimpleName(), exam(type))));
        text.append("    then:\n");
        boolean isOfExam = when.stream().anyMatch(type -> !exam(type).isEmpty());
        text.append("      - %s: {%s}\n"
                .formatted(patterns.inferred().getSimpleName(), isOfExam ? exam(patterns.inferred()) : ""));
        text.append("  - name: There is nothing of it\n    given: []\n    then: []\n");
        return text.toString();
    }

    private static String exam(Class<? extends Record> type) {
        return NewRulePatterns.exams(type).stream()
                .findFirst()
                .map(component -> component + ": " + NeutralValues.EXAM)
                .orElse("");
    }

    /**
     * Puts both files into a folder of rules.
     *
     * @return the files, the rule first
     * @throws IllegalArgumentException if one of them is there already; nothing is written then
     * @throws IOException if they cannot be written
     */
    public List<Path> writeTo(Path folder) throws IOException {
        Path rule = folder.resolve(path);
        Path beside = folder.resolve(CaseReader.beside(path));
        List<Path> files = new ArrayList<>(List.of(rule, beside));
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new IllegalArgumentException(
                        file + " is there already: change that one, or say another sentence");
            }
        }
        Files.writeString(beside, cases, StandardOpenOption.CREATE_NEW);
        Files.writeString(rule, text, StandardOpenOption.CREATE_NEW);
        return files;
    }
}
