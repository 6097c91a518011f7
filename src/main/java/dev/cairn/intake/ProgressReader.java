package dev.cairn.intake;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.Attempt;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Progress;
import dev.cairn.plan.Progress.DomainScore;
import dev.cairn.plan.Progress.MockResult;
import dev.cairn.plan.Week;
import dev.cairn.planning.ExamCatalogue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns the text of a report on a plan into {@link Progress}, or into all that is wrong with it. Throws for no text whatever. */
public final class ProgressReader {
    private static final List<String> FIELDS = List.of("sessions", "mocks", "exams");
    private static final List<String> MOCK_FIELDS = List.of("exam", "takenOn", "score", "domains");
    private static final List<String> DOMAIN_FIELDS = List.of("domain", "score");
    private static final List<String> EXAM_FIELDS = List.of("exam", "takenOn", "passed", "weakDomains");
    private static final int HIGHEST_SCORE = 100;

    private final Plan plan;
    private final CatalogueFields exams;
    private final LocalDate today;

    /**
     * A reader of reports on this plan.
     *
     * @param plan as it stands
     */
    public ProgressReader(Plan plan, ExamCatalogue catalogue, LocalDate today) {
        this.plan = plan;
        this.exams = new CatalogueFields(catalogue);
        this.today = today;
    }

    /** What came of it: progress, or what is wrong. */
    public sealed interface Outcome {
        /** All of it can be used. */
        record Read(Progress progress) implements Outcome {}

        /** None of it can. */
        record Refused(Intake.Rejected faults) implements Outcome {}
    }

    public Outcome readJson(String text) {
        try {
            return read(JsonText.read(RequestReader.withinLimit(text)));
        } catch (UnreadableException e) {
            return refused(Intake.Kind.NOT_READABLE, List.of(e.fault()));
        }
    }

    private Outcome read(JsonNode tree) {
        if (!tree.isObject()) {
            String fix = "write an object, such as {\"sessions\": [{\"id\": \"…\", \"state\": \"done\"}]}";
            return refused(Intake.Kind.NOT_READABLE, List.of(new RequestFault("", "the report is not an object", fix)));
        }
        FaultList faults = new FaultList();
        JsonField report = JsonField.root(tree, faults);
        report.object("an object", FIELDS);
        Progress progress = new Progress(
                new SessionReports(plan, today).read(report.get("sessions")),
                mocks(report.get("mocks")),
                exams(report.get("exams")));
        boolean isEmpty = progress.sessions().isEmpty()
                && progress.mocks().isEmpty()
                && progress.exams().isEmpty();
        if (faults.isEmpty() && isEmpty) {
            report.fault("the report is empty", "write at least one of sessions, mocks, exams");
        }
        return faults.isEmpty() ? new Outcome.Read(progress) : refused(Intake.Kind.NOT_VALID, faults.all());
    }

    private static Outcome refused(Intake.Kind kind, List<RequestFault> faults) {
        return new Outcome.Refused(new Intake.Rejected(kind, faults));
    }

    private List<MockResult> mocks(JsonField list) {
        return list.entries("a list of mock exams", Limits.ATTEMPTS).stream()
                .flatMap(
                        entry -> entry.object("an object with " + String.join(", ", MOCK_FIELDS), MOCK_FIELDS).stream())
                .flatMap(entry -> mock(entry).stream())
                .toList();
    }

    private Optional<MockResult> mock(JsonField entry) {
        Optional<ExamCode> exam = examOfPath(entry.get("exam"));
        Optional<LocalDate> takenOn = taken(entry.get("takenOn"));
        Optional<Integer> score = score(entry.get("score"));
        List<DomainScore> domains = domainScores(entry.get("domains"), exam);
        return exam.isPresent() && takenOn.isPresent() && score.isPresent()
                ? Optional.of(new MockResult(exam.get(), takenOn.get(), score.get(), domains))
                : Optional.empty();
    }

    private List<DomainScore> domainScores(JsonField list, Optional<ExamCode> exam) {
        Set<Integer> seen = new HashSet<>();
        return list.entries("a list of domains", Limits.DOMAIN_NUMBER).stream()
                .flatMap(entry -> entry.object("an object with domain and score", DOMAIN_FIELDS).stream())
                .flatMap(entry -> domainScore(entry, exam, seen).stream())
                .toList();
    }

    private Optional<DomainScore> domainScore(JsonField entry, Optional<ExamCode> exam, Set<Integer> seen) {
        Optional<Integer> domain = exams.domain(entry.get("domain"), exam).filter(number -> isNew(number, seen, entry));
        Optional<Integer> score = score(entry.get("score"));
        return domain.isPresent() && score.isPresent()
                ? Optional.of(new DomainScore(domain.get(), score.get()))
                : Optional.empty();
    }

    private static Optional<Integer> score(JsonField field) {
        return field.wholeNumber("a percentage", 0, HIGHEST_SCORE);
    }

    private List<Attempt> exams(JsonField list) {
        return list.entries("a list of exams", Limits.ATTEMPTS).stream()
                .flatMap(
                        entry -> entry.object("an object with " + String.join(", ", EXAM_FIELDS), EXAM_FIELDS).stream())
                .flatMap(entry -> exam(entry).stream())
                .toList();
    }

    private Optional<Attempt> exam(JsonField entry) {
        Optional<ExamCode> exam = examOfPath(entry.get("exam"));
        Optional<LocalDate> takenOn = taken(entry.get("takenOn"));
        Optional<Boolean> passed = entry.get("passed").flag();
        SortedSet<Integer> weak = new TreeSet<>();
        for (JsonField number : entry.get("weakDomains").entries("a list of domain numbers", Limits.DOMAIN_NUMBER)) {
            exams.domain(number, exam).ifPresent(domain -> isNew(domain, weak, number));
        }
        return exam.isPresent() && takenOn.isPresent() && passed.isPresent()
                ? Optional.of(new Attempt(exam.get(), takenOn.get(), passed.get(), weak))
                : Optional.empty();
    }

    private static boolean isNew(int domain, Set<Integer> seen, JsonField entry) {
        if (!seen.add(domain)) {
            entry.fault("domain " + domain + " is here twice", "keep one of the two");
            return false;
        }
        return true;
    }

    private Optional<ExamCode> examOfPath(JsonField field) {
        List<ExamCode> path = plan.path().stream().map(PathStep::exam).toList();
        return exams.exam(field).filter(code -> {
            if (!path.contains(code)) {
                String codes = path.stream().map(ExamCode::value).collect(Collectors.joining(", "));
                field.fault(code + " is not in the path of this plan", "write one of " + codes);
            }
            return path.contains(code);
        });
    }

    /** Not before the plan: what was taken earlier belongs into a request. */
    private Optional<LocalDate> taken(JsonField field) {
        LocalDate first = plan.weeks().stream()
                .map(Week::from)
                .findFirst()
                .filter(day -> day.isBefore(plan.asOf()))
                .orElse(plan.asOf());
        return past(field, today).filter(day -> {
            if (day.isBefore(first)) {
                field.fault(field.label() + " is " + day + ", before the plan", "write a day from " + first + " on");
            }
            return !day.isBefore(first);
        });
    }

    /** A day that has come, somewhere on earth at least: learners may be ahead of the server's clock. */
    static Optional<LocalDate> past(JsonField field, LocalDate today) {
        return field.day().filter(day -> {
            if (day.isAfter(today.plusDays(1))) {
                field.fault(field.label() + " is " + day + ", which is in the future", "write a day up to " + today);
            }
            return !day.isAfter(today.plusDays(1));
        });
    }
}
