package dev.cairn.cohort;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamDirectory;
import dev.cairn.planning.ExamEntry;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The last safe day of every exam, as the catalogue has it now. Safe for use by several threads. */
final class CutOffs {
    private final ExamDirectory exams;
    private final LocalDate today;
    private final Map<String, Map<ExamCode, LocalDate>> byLanguage = new ConcurrentHashMap<>();

    CutOffs(Engine engine, LocalDate today) {
        this.exams = new ExamDirectory(engine);
        this.today = today;
    }

    /** @param language ISO 639 code of the language to sit the exam in */
    Optional<LocalDate> of(ExamCode exam, String language) {
        return Optional.ofNullable(
                byLanguage.computeIfAbsent(language, this::read).get(exam));
    }

    private Map<ExamCode, LocalDate> read(String language) {
        return exams.at(today, language).stream()
                .filter(entry -> entry.lifecycle().lastSafeDay().isPresent())
                .collect(Collectors.toMap(
                        ExamEntry::code,
                        entry -> entry.lifecycle().lastSafeDay().orElseThrow()));
    }
}
