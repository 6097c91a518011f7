package dev.cairn.cli;

import dev.cairn.authoring.explain.Answer;
import dev.cairn.authoring.explain.Answer.Fired;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.authoring.explain.Answer.Unasked;
import dev.cairn.authoring.explain.NearMiss;
import dev.cairn.authoring.explain.NearMiss.Cause;
import dev.cairn.authoring.explain.NearMiss.Near;
import dev.cairn.authoring.explain.WhyNoExam;
import dev.cairn.export.Json;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.RuleMatch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why something did not come about, as people and programs read it.
 *
 * @param folder of the rules, which is put before the paths of their files
 */
record WhyNotText(Path folder) {
    private static final int MOST_MATCHES = 5;
    private static final int MOST_SOURCES = 6;

    String of(WhyNoExam answer) {
        return "%s is not in the path: %s\n%s\nWhat could have put it there:\n\n%s"
                .formatted(
                        answer.exam(),
                        answer.message(),
                        ChainText.of(answer.objection()),
                        answer.rules().stream().map(this::of).collect(Collectors.joining("\n")));
    }

    String of(Answer answer) {
        RuleInfo rule = answer.rule();
        String head = rule.id() + "  " + rule.name() + "\n";
        if (answer instanceof Fired fired) {
            return head + of(fired.matches());
        } else if (answer instanceof Missed missed) {
            return head + of(rule, missed.miss());
        } else if (answer instanceof Unasked) {
            return head + "    It was not asked: this plan does without the rules of stage "
                    + rule.stage().label() + ".\n";
        }
        return head + "    It did not fire. Its conditions cannot be tried one by one.\n";
    }

    private static String of(List<RuleMatch> matches) {
        String more = matches.size() > MOST_MATCHES ? "    and " + (matches.size() - MOST_MATCHES) + " more\n" : "";
        return "    It did fire, " + (matches.size() == 1 ? "once" : matches.size() + " times") + ":\n"
                + matches.stream()
                        .limit(MOST_MATCHES)
                        .map(match -> "    - " + facts(match.facts()) + values(", with ", match.values()) + "\n")
                        .collect(Collectors.joining())
                + more;
    }

    private String of(RuleInfo rule, NearMiss miss) {
        StringBuilder text = new StringBuilder(
                "    It did not fire: %d of %d conditions hold.\n".formatted(miss.condition() - 1, miss.conditions()));
        text.append("    Condition %d, %s:%d:%d: %s\n"
                .formatted(
                        miss.condition(),
                        FaultText.path(folder, rule.file()),
                        miss.line(),
                        miss.column(),
                        miss.failed().replaceAll("\\s+", " ")));
        text.append("    ").append(inWords(miss)).append('\n');
        miss.nearest().forEach(near -> text.append(of(near, miss.cause())));
        if (miss.others() > 0) {
            text.append("    and ").append(miss.others()).append(" more\n");
        }
        return text.toString();
    }

    private static String inWords(NearMiss miss) {
        String type = miss.type().orElse("fact");
        return switch (miss.cause()) {
            case NO_FACT -> "There is no " + type + " at all." + sources(miss.sources());
            case OTHER_VALUES ->
                miss.nearest().stream().allMatch(near -> near.values().isEmpty())
                        ? "No " + type + " is so."
                        : "No " + type + " is so. The nearest:";
            case OTHER_SUBJECT -> "There is none for this exam, but for:";
            case IN_THE_WAY -> "In the way:";
            case NOTHING_TO_ADD -> "There is nothing to add up.";
            case OTHER_SUM -> "What was added up:";
            case NOT_ALL -> "Not all are so.";
            case NO_ALTERNATIVE -> "None of the alternatives holds.";
        };
    }

    private static String sources(List<RuleInfo> sources) {
        if (sources.isEmpty()) {
            return " It is given: no rule infers one.";
        }
        String more = sources.size() > MOST_SOURCES ? " and " + (sources.size() - MOST_SOURCES) + " more" : "";
        return " It could be inferred by "
                + sources.stream().limit(MOST_SOURCES).map(RuleInfo::id).collect(Collectors.joining(", ")) + more + ".";
    }

    private static String of(Near near, Cause cause) {
        String values = near.values().entrySet().stream()
                .map(each -> each.getKey() + " is " + ChainText.shown(each.getValue()))
                .collect(Collectors.joining(", "));
        String facts = near.facts().isEmpty() ? "" : facts(near.facts());
        String what = values.isEmpty() ? facts : facts.isEmpty() ? values : values + " (" + facts + ")";
        String matched = near.matched().isEmpty() ? "" : "after " + facts(near.matched());
        if (what.isEmpty()) {
            return cause == Cause.NO_FACT || matched.isEmpty() ? "" : "      " + matched + "\n";
        }
        return "    - " + what + "\n" + (matched.isEmpty() ? "" : "      " + matched + "\n");
    }

    private static String facts(List<Object> facts) {
        return facts.isEmpty()
                ? "nothing is needed for it"
                : facts.stream().map(ChainText::fact).collect(Collectors.joining("; "));
    }

    private static String values(String before, Map<String, Object> values) {
        return values.isEmpty()
                ? ""
                : before
                        + values.entrySet().stream()
                                .map(each -> each.getKey() + " = " + ChainText.shown(each.getValue()))
                                .collect(Collectors.joining(", "));
    }

    /** The same as programs read it. */
    Map<String, Object> fields(WhyNoExam answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("exam", answer.exam());
        fields.put("message", answer.message());
        fields.putAll(ChainText.fields(answer.objection()));
        fields.put("rules", answer.rules().stream().map(this::fields).toList());
        return fields;
    }

    Map<String, Object> fields(Answer answer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", answer.rule().id());
        fields.put("name", answer.rule().name());
        fields.put("file", FaultText.path(folder, answer.rule().file()));
        if (answer instanceof Fired fired) {
            fields.put("answer", "fired");
            fields.put("times", fired.matches().size());
            fields.put(
                    "matches",
                    fired.matches().stream()
                            .limit(MOST_MATCHES)
                            .map(match -> Map.of(
                                    "facts", allFields(match.facts()), "values", ChainText.texts(match.values())))
                            .toList());
        } else if (answer instanceof Missed missed) {
            fields.put("answer", "missed");
            fields.putAll(fields(missed.miss()));
        } else {
            fields.put("answer", answer instanceof Unasked ? "not-asked" : "unclear");
        }
        return fields;
    }

    private static Map<String, Object> fields(NearMiss miss) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("condition", miss.condition());
        fields.put("conditions", miss.conditions());
        fields.put("failed", miss.failed());
        fields.put("line", miss.line());
        fields.put("column", miss.column());
        fields.put("cause", Json.label(miss.cause()));
        fields.put("type", miss.type());
        fields.put(
                "nearest",
                miss.nearest().stream()
                        .map(near -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("values", ChainText.texts(near.values()));
                            each.put("facts", allFields(near.facts()));
                            each.put("matched", allFields(near.matched()));
                            return each;
                        })
                        .toList());
        fields.put("others", miss.others());
        fields.put("inferredBy", miss.sources().stream().map(RuleInfo::id).toList());
        return fields;
    }

    private static List<Map<String, Object>> allFields(List<Object> facts) {
        return facts.stream().map(ChainText::factFields).toList();
    }
}
