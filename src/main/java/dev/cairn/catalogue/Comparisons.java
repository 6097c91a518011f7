package dev.cairn.catalogue;

import dev.cairn.exam.Comparison;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code comparisons.yaml}: what differs between versions. */
final class Comparisons {
    private static final int MOST_DOMAINS = 99;
    private static final int ALL_PERCENT = 100;

    private final Optional<Lifecycle> lifecycle;
    private final ExamFiles exams;
    private final Set<String> pairs = new HashSet<>();

    private Comparisons(Optional<Lifecycle> lifecycle, ExamFiles exams) {
        this.lifecycle = lifecycle;
        this.exams = exams;
    }

    static List<Comparison> read(YamlValue root, Optional<Lifecycle> lifecycle, ExamFiles exams) {
        Comparisons reader = new Comparisons(lifecycle, exams);
        List<Comparison> comparisons = new ArrayList<>();
        for (YamlValue value : root.allow("comparisons").require("comparisons").list()) {
            reader.comparison(value).ifPresent(comparisons::add);
        }
        return Collections.unmodifiableList(comparisons);
    }

    private Optional<Comparison> comparison(YamlValue value) {
        value.allow("from", "to", "source", "note", "domains", "removed");
        Optional<ExamCode> from = version(value.get("from"));
        Optional<ExamCode> to = version(value.get("to"));
        Optional<Exam> later = to.flatMap(exams::exam);
        String source = value.get("source").text();
        String note = value.get("note").optionalText().orElse("");
        List<Comparison.Change> changes = changes(value.require("domains"), later);
        List<String> removed = value.require("removed").texts();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        checkPair(value, from.get(), to.get());
        return Optional.of(new Comparison(from.get(), to.get(), source, note, changes, removed));
    }

    private Optional<ExamCode> version(YamlValue value) {
        Optional<ExamCode> code = ExamCodes.read(value);
        if (code.isPresent() && lifecycle.isPresent() && !lifecycle.get().names(code.get())) {
            value.fault(
                    "the exam " + code.get() + " is unknown", "mend the code, or give it an entry in lifecycle.yaml");
        }
        return code;
    }

    private void checkPair(YamlValue value, ExamCode from, ExamCode to) {
        if (from.equals(to)) {
            value.fault(from + " is compared with itself", "name two versions");
        } else if (!pairs.add(from + " " + to)) {
            value.fault("the comparison of " + from + " and " + to + " stands here twice", "make one of the two");
        }
    }

    private static List<Comparison.Change> changes(YamlValue list, Optional<Exam> later) {
        List<Comparison.Change> changes = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (YamlValue value : list.list()) {
            Comparison.Change change = change(value);
            if (!numbers.add(change.domain())) {
                value.fault("domain " + change.domain() + " stands here twice", "make one of the two");
            }
            later.ifPresent(exam -> checkDomain(value, change, exam));
            changes.add(change);
        }
        return changes;
    }

    private static Comparison.Change change(YamlValue value) {
        value.allow("domain", "name", "weight", "comesFrom", "added", "removed", "moved");
        return new Comparison.Change(
                value.get("domain").integer(1, MOST_DOMAINS),
                value.get("name").text(),
                value.get("weight").integer(1, ALL_PERCENT),
                value.require("comesFrom").texts(),
                value.require("added").texts(),
                value.require("removed").texts(),
                value.require("moved").texts());
    }

    private static void checkDomain(YamlValue value, Comparison.Change change, Exam exam) {
        Optional<ExamDomain> domain = exam.domain(change.domain());
        if (domain.isEmpty()) {
            value.fault(exam.code() + " has no domain " + change.domain(), "compare its domains only");
        } else if (!domain.get().name().equals(change.name()) || domain.get().weight() != change.weight()) {
            String due = domain.get().name() + " (" + domain.get().weight() + ")";
            value.fault("domain " + change.domain() + " of " + exam.code() + " is " + due, "write its name and weight");
        }
    }
}
