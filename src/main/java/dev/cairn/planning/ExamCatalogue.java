package dev.cairn.planning;

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
import dev.cairn.syllabus.ExamDayAdvice;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.TopicLibrary;
import java.util.List;
import java.util.Optional;

/** All that is known of exams. Immutable, and safe for use by several threads. */
public interface ExamCatalogue {

    /** Every version, stubs included, by code. */
    List<ExamVersion> versions();

    /** The exam with this code, if it can be planned. */
    Optional<Exam> exam(ExamCode code);

    /** The version with this code, stubs included. */
    Optional<ExamVersion> version(ExamCode code);

    List<DatedFact> datedFacts();

    List<Succession> successions();

    List<Caution> cautions();

    /** The guide of every exam that can be planned. */
    List<ExamGuide> guides();

    /** The languages of exams, as far as they are known. */
    List<ExamLanguages> languages();

    List<BetaCode> betaCodes();

    /** Which exam renews which certification besides its own. */
    List<Renewal> renewals();

    /** How certifications are renewed without an exam. */
    List<RenewalWay> renewalWays();

    /** Services that have ended or are closed to new customers. */
    List<ServiceChange> serviceChanges();

    List<Comparison> comparisons();

    /** Topics and comparison tables that all exams share. */
    TopicLibrary library();

    /** What is learned for an exam; every exam that can be planned has one. */
    Optional<Syllabus> syllabus(ExamCode code);

    FirstSession firstSession();

    ExamDayAdvice examDay();

    /** A digest of all of it: {@code sha256:…}. */
    String revision();
}
