package dev.cairn.catalogue;

import dev.cairn.syllabus.ExamDayAdvice;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what all exams share: the first session and the day of the exam. */
final class SharedTexts {
    private static final KnownKeys SESSION = KnownKeys.of("unit", "title", "outcome", "steps");
    private static final KnownKeys STEP =
            KnownKeys.of("id", "title", "minutes", "link", "result", "note", "unless", "standIn");
    private static final KnownKeys DAY =
            KnownKeys.of("unit", "lastWeek", "choose", "pacing", "reading", "scoring", "passed", "failed");
    private static final KnownKeys PACING = KnownKeys.of("readyAt", "firstRound", "stuck");
    private static final int MOST_MINUTES = 120;
    private static final int ALL_PERCENT = 100;

    private SharedTexts() {}

    static FirstSession firstSession(YamlValue root) {
        SESSION.check(root);
        List<FirstSession.Step> steps = new ArrayList<>();
        root.require("steps").list().forEach(value -> steps.add(step(value)));
        return new FirstSession(root.get("title").text(), root.get("outcome").text(), steps);
    }

    private static FirstSession.Step step(YamlValue value) {
        STEP.check(value);
        return new FirstSession.Step(
                value.get("id").text(),
                value.get("title").text(),
                value.get("minutes").integer(1, MOST_MINUTES),
                value.get("link").text(),
                value.get("result").text(),
                value.get("note").optionalText(),
                value.get("standIn").optionalText());
    }

    static ExamDayAdvice examDay(YamlValue root) {
        DAY.check(root);
        YamlValue pacing = PACING.check(root.require("pacing"));
        return new ExamDayAdvice(
                sentences(root.require("lastWeek")),
                sentences(root.require("choose")),
                pacing.get("readyAt").integer(1, ALL_PERCENT),
                pacing.get("firstRound").integer(1, ALL_PERCENT),
                pacing.get("stuck").text(),
                sentences(root.require("reading")),
                sentences(root.require("scoring")),
                sentences(root.require("passed")),
                sentences(root.require("failed")));
    }

    /** Sentences; one of the form {@code word: what it means} may be written without quotes. */
    private static List<String> sentences(YamlValue list) {
        List<String> sentences = new ArrayList<>();
        for (YamlValue value : list.list()) {
            if (value.isMap()) {
                for (Map.Entry<String, YamlValue> entry : value.map().entrySet()) {
                    sentences.add(
                            capital(entry.getKey()) + ": " + entry.getValue().text());
                }
            } else {
                sentences.add(value.text());
            }
        }
        return sentences;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
