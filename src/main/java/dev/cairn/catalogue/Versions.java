package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.yaml.YamlValue;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the exam files and {@code lifecycle.yaml} say, put together.
 *
 * @param byCode every version, stubs included
 * @param exams the full and the provisional ones
 */
record Versions(SortedMap<ExamCode, ExamVersion> byCode, SortedMap<ExamCode, Exam> exams) {
    Versions {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
        exams = Collections.unmodifiableSortedMap(new TreeMap<>(exams));
    }

    static Versions of(Lifecycle lifecycle, ExamFiles files) {
        checkPairs(lifecycle, files);
        SortedMap<ExamCode, ExamVersion> byCode = new TreeMap<>();
        SortedMap<ExamCode, Exam> exams = new TreeMap<>();
        for (LifecycleEntry entry : lifecycle.entries()) {
            if (entry.kind() == Kind.STUB) {
                byCode.put(entry.code(), stub(entry));
            } else {
                exam(entry, files).ifPresent(exam -> exams.put(entry.code(), exam));
            }
        }
        exams.forEach((code, exam) -> byCode.put(code, exam.version()));
        return new Versions(byCode, exams);
    }

    private static Optional<Exam> exam(LifecycleEntry entry, ExamFiles files) {
        return entry.kind() == Kind.FULL ? files.exam(entry.code()) : ProvisionalExam.read(entry, files);
    }

    private static ExamVersion stub(LifecycleEntry entry) {
        YamlValue value = entry.value();
        return new ExamVersion(
                entry.code(),
                entry.betaOf()
                        .map(beta -> beta.what().exam())
                        .orElse(entry.code())
                        .series(),
                value.get("title").text(),
                value.get("level").constant(Level.class),
                value.get("family").constant(Family.class),
                Kind.STUB);
    }

    private static void checkPairs(Lifecycle lifecycle, ExamFiles files) {
        for (LifecycleEntry entry : lifecycle.entries()) {
            if (entry.kind() == Kind.FULL && !files.isEmpty() && !files.describe(entry.code())) {
                String due = ExamCodes.path(entry.code());
                entry.value()
                        .get("code")
                        .fault(entry.code() + " is full, but has no file", "write " + due + ", or make it a stub");
            }
        }
        for (ExamFile file : files.all()) {
            checkEntry(file, lifecycle);
        }
    }

    private static void checkEntry(ExamFile file, Lifecycle lifecycle) {
        ExamCode code = file.exam().code();
        Optional<Kind> kind = lifecycle.entry(code).map(LifecycleEntry::kind);
        if (!lifecycle.names(code)) {
            file.place().fault(code + " has no entry in lifecycle.yaml", "write one of kind full");
        } else if (kind.isPresent() && kind.get() != Kind.FULL) {
            file.place().fault("lifecycle.yaml says that " + code + " is not full", "make its kind full");
        }
    }
}
