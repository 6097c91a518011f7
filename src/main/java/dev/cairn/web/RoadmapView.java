package dev.cairn.web;

import dev.cairn.exam.ExamCode;
import dev.cairn.export.AdvisoryWords;
import dev.cairn.export.WeeksWords;
import dev.cairn.export.Words;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.Advisory.Severity;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.LeftOut;
import dev.cairn.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the templates of the roadmap ask for. */
public final class RoadmapView {
    private static final String LAB = "Lab: ";
    private static final int DIGEST = 19;
    private static final int LONGEST_BAR = 160;

    private RoadmapView() {}

    /**
     * Something to know.
     *
     * @param index among the advisories of the plan
     */
    public record Note(int index, String severity, String title, String message) {}

    /** What of the syllabus is left out or read by a line, in words, by kind and reason. */
    public static Map<String, String> leftOut(PathStep step) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (LeftOut left : step.leftOut()) {
            boolean isLab = left.what().startsWith(LAB);
            lines.merge(
                    (isLab ? "Labs: " : "Topics: ") + left.reason(),
                    isLab ? left.what().substring(LAB.length()) : left.what(),
                    (one, other) -> one + "; " + other);
        }
        return lines;
    }

    /** What to mind, gravest first. */
    public static List<Note> grave(Plan plan) {
        return notes(plan, severity -> severity != Severity.INFO);
    }

    /** What is good to know. */
    public static List<Note> others(Plan plan) {
        return notes(plan, severity -> severity == Severity.INFO);
    }

    private static List<Note> notes(Plan plan, Predicate<Severity> which) {
        List<Advisory> advisories = plan.advisories();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, advisories.size()).boxed().toList());
        order.sort(Comparator.comparing(index -> advisories.get(index).severity()));
        return order.stream()
                .filter(index -> which.test(advisories.get(index).severity()))
                .map(index -> note(index, advisories.get(index)))
                .toList();
    }

    private static Note note(int index, Advisory advisory) {
        return new Note(
                index,
                advisory.severity().name().toLowerCase(Locale.ROOT),
                AdvisoryWords.title(advisory.severity()) + ":",
                Words.withDays(advisory.message()));
    }

    /** Whether the learner called a domain weak, or a report did. */
    public static boolean isWeak(Plan plan, ExamCode exam, int domain) {
        return plan.request().get("weak") instanceof List<?> weak
                && weak.stream()
                        .anyMatch(entry -> entry instanceof Map<?, ?> of
                                && exam.value().equals(of.get("exam"))
                                && String.valueOf(domain).equals(String.valueOf(of.get("domain"))));
    }

    /** How long the bar of a share is, in the units of its drawing: the longest of an exam is as long as there is room. */
    public static int width(int percent, WeeksWords weeks) {
        int most = weeks.domains().stream()
                .mapToInt(domain -> Math.max(domain.weight(), domain.share()))
                .max()
                .orElse(1);
        return Math.max(1, percent * LONGEST_BAR / Math.max(1, most));
    }

    /** As much of a digest as tells it from others. */
    public static String shortened(String digest) {
        return digest.length() <= DIGEST ? digest : digest.substring(0, DIGEST) + "…";
    }
}
