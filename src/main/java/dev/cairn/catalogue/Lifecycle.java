package dev.cairn.catalogue;

import dev.cairn.exam.BetaCode;
import dev.cairn.exam.Caution;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamLanguages;
import dev.cairn.exam.Succession;
import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The entries of {@code lifecycle.yaml}, by code. */
final class Lifecycle {
    private final Set<ExamCode> codes = new TreeSet<>();
    private final SortedMap<ExamCode, LifecycleEntry> entries = new TreeMap<>();

    private Lifecycle() {}

    static Lifecycle read(YamlValue root) {
        Lifecycle lifecycle = new Lifecycle();
        root.allow("exams").require("exams").list().forEach(lifecycle::add);
        lifecycle.checkSuccessors();
        return lifecycle;
    }

    Collection<LifecycleEntry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    Optional<LifecycleEntry> entry(ExamCode code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Whether there is an entry of this exam, readable or not. */
    boolean names(ExamCode code) {
        return codes.contains(code);
    }

    /** Whether there is an entry of an exam of this series, readable or not. */
    boolean namesSeries(String series) {
        return codes.stream().anyMatch(code -> code.series().equals(series));
    }

    List<DatedFact> datedFacts() {
        return entries.values().stream()
                .flatMap(entry -> entry.facts().stream())
                .map(Placed::what)
                .toList();
    }

    List<Succession> successions() {
        return entries.values().stream()
                .flatMap(entry -> entry.successors().stream())
                .map(Placed::what)
                .toList();
    }

    List<Caution> cautions() {
        return entries.values().stream()
                .flatMap(entry -> entry.caution().stream())
                .toList();
    }

    List<ExamGuide> guides() {
        return entries.values().stream()
                .flatMap(entry -> entry.guide().stream())
                .toList();
    }

    List<ExamLanguages> languages() {
        return entries.values().stream()
                .flatMap(entry -> entry.languages().stream())
                .toList();
    }

    List<BetaCode> betaCodes() {
        return entries.values().stream()
                .flatMap(entry -> entry.betaOf().stream())
                .map(Placed::what)
                .toList();
    }

    private void add(YamlValue value) {
        ExamCodes.read(value.get("code")).ifPresent(code -> {
            if (codes.add(code)) {
                LifecycleReader.read(value, code).ifPresent(entry -> entries.put(code, entry));
            } else {
                value.get("code").fault(code + " has two entries", "make one of the two");
            }
        });
    }

    private void checkSuccessors() {
        SuccessionCycles cycles = new SuccessionCycles(this);
        for (LifecycleEntry entry : entries.values()) {
            entry.successors().forEach(this::checkKnown);
            entry.betaOf().ifPresent(this::checkBeta);
            cycles.checkFrom(entry);
        }
    }

    private void checkBeta(Placed<BetaCode> beta) {
        ExamCode exam = beta.what().exam();
        if (!names(exam)) {
            beta.place().fault("the exam " + exam + " is unknown", "mend the code, or give it an entry");
        }
    }

    private void checkKnown(Placed<Succession> successor) {
        ExamCode code = successor.what().successor();
        if (!names(code)) {
            String message = "the successor " + code + " of " + successor.what().exam() + " is unknown";
            successor.place().fault(message, "mend the code, or give it an entry; a stub will do");
        }
    }
}
