package dev.cairn.planning;

import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Link;
import dev.cairn.exam.Succession;
import dev.cairn.exam.Task;
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

    List<Comparison> comparisons();

    /** Where to read on a task: its place in the official guide. */
    Link guidePage(Exam exam, int domain, Task task);

    /** The documentation of a service, if its page is known. */
    Optional<Link> documentation(String service);

    /** A digest of all of it: {@code sha256:…}. */
    String revision();
}
