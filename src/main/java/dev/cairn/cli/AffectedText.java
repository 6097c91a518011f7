package dev.cairn.cli;

import dev.cairn.batch.Pipeline;
import dev.cairn.cohort.AffectedPlan;
import dev.cairn.cohort.AffectedPlan.MissedCutOff;
import dev.cairn.cohort.DifferenceWords;
import dev.cairn.cohort.DifferenceWords.Line;
import dev.cairn.export.Json;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes affected plans one after the other, so that there may be any number: as an array of JSON with a plan a line, or as lines to read. */
final class AffectedText implements Pipeline.Sink<Optional<AffectedPlan>> {
    private final Results results;
    private final boolean json;
    private long reviewed;
    private long affected;
    private long missing;
    private long notRemade;

    private AffectedText(Results results, boolean json) {
        this.results = results;
        this.json = json;
    }

    static AffectedText to(Results results, OutputForm form) {
        return new AffectedText(results, form == OutputForm.JSON);
    }

    @Override
    public void write(Optional<AffectedPlan> result) {
        reviewed++;
        result.ifPresent(plan -> {
            results.write(json ? (affected == 0 ? "[\n" : ",\n") + Json.compact(plan) : text(plan));
            affected++;
            missing += plan.missed().isEmpty() ? 0 : 1;
            notRemade += plan.notRemade().isPresent() ? 1 : 0;
        });
    }

    @Override
    public void flush() {
        results.flush();
    }

    void end() {
        if (json) {
            results.write(affected == 0 ? "[]\n" : "\n]\n");
        }
    }

    /** What came of it, in a line. */
    String summary() {
        return reviewed + " plans were made by other rules or another catalogue: " + (affected - notRemade)
                + " are affected, " + missing + " with an exam after its last safe day; " + notRemade
                + " cannot be made again";
    }

    private static String text(AffectedPlan plan) {
        String name = PlainText.shortened(PlainText.cleaned(plan.learner()));
        StringBuilder text = new StringBuilder(plan.id())
                .append(name.isBlank() ? "" : "  " + name)
                .append('\n');
        lines(plan).forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }

    private static List<String> lines(AffectedPlan plan) {
        List<String> lines = new ArrayList<>();
        for (MissedCutOff missed : plan.missed()) {
            lines.add(
                    "too late   " + missed.exam() + " on " + missed.date() + ", last safe day " + missed.lastSafeDay());
        }
        plan.notRemade().ifPresent(reason -> lines.add("unknown    " + PlainText.cleaned(reason)));
        plan.difference().map(DifferenceWords::of).orElse(List.of()).forEach(line -> lines.add(inWords(line)));
        return lines;
    }

    private static String inWords(Line line) {
        return "%-10s %s".formatted(line.topic(), line.text());
    }
}
