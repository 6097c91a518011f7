package dev.cairn.catalogue;

import dev.cairn.exam.BetaCode;
import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamLanguages;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Renewal;
import dev.cairn.exam.RenewalWay;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.Succession;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.syllabus.ExamDayAdvice;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.TopicLibrary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A catalogue that was read from files and found whole. */
record FileCatalogue(
        SortedMap<ExamCode, ExamVersion> versionsByCode,
        Map<ExamCode, Exam> exams,
        List<DatedFact> datedFacts,
        List<Succession> successions,
        List<Caution> cautions,
        List<ExamGuide> guides,
        List<ExamLanguages> languages,
        List<BetaCode> betaCodes,
        List<Renewal> renewals,
        List<RenewalWay> renewalWays,
        List<ServiceChange> serviceChanges,
        List<Comparison> comparisons,
        TopicLibrary library,
        Map<ExamCode, Syllabus> syllabi,
        FirstSession firstSession,
        ExamDayAdvice examDay,
        String revision)
        implements ExamCatalogue {

    @Override
    public List<ExamVersion> versions() {
        return List.copyOf(versionsByCode.values());
    }

    @Override
    public Optional<Exam> exam(ExamCode code) {
        return Optional.ofNullable(exams.get(code));
    }

    @Override
    public Optional<ExamVersion> version(ExamCode code) {
        return Optional.ofNullable(versionsByCode.get(code));
    }

    @Override
    public Optional<Syllabus> syllabus(ExamCode code) {
        return Optional.ofNullable(syllabi.get(code));
    }
}
