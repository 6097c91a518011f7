package dev.cairn.intake;

import dev.cairn.exam.Area;
import dev.cairn.exam.BetaCode;
import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamLanguages;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Renewal;
import dev.cairn.exam.RenewalWay;
import dev.cairn.exam.ServiceChange;
import dev.cairn.exam.Succession;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.syllabus.ExamDayAdvice;
import dev.cairn.syllabus.FirstSession;
import dev.cairn.syllabus.Subject;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.Topic;
import dev.cairn.syllabus.TopicLibrary;
import dev.cairn.syllabus.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Four exams with four or five domains each, and the stub SAA-C02. */
final class SmallCatalogue implements ExamCatalogue {
    private static final Map<String, Integer> DOMAINS = Map.of("AIP-C01", 5, "AIF-C01", 5, "CLF-C02", 4, "SAA-C03", 4);

    private static final TopicLibrary LIBRARY = TopicLibrary.of(
            List.of(new Subject("vpc", "Networks", Area.NETWORKING), new Subject("iam", "Access", Area.SECURITY)),
            List.of(topic("vpc.nat", "vpc", Area.NETWORKING), topic("iam.roles", "iam", Area.SECURITY)),
            List.of());

    private static final Syllabus SYLLABUS = new Syllabus(
            new ExamCode("SAA-C03"),
            Optional.empty(),
            new Syllabus.Project("A site", "It grows.", "free"),
            List.of(),
            70,
            "",
            "",
            List.of(),
            "",
            List.of(),
            List.of(new Unit(
                    "vpc",
                    "A network",
                    Unit.UnitStage.CORE,
                    Unit.Audience.EVERYBODY,
                    "You can …",
                    List.of(),
                    5,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty())),
            List.of(),
            List.of(),
            List.of(),
            "");

    private static Topic topic(String id, String subject, Area area) {
        return new Topic(id, subject, area, "The topic " + id, List.of(), List.of(), 10, List.of(), "What is it?");
    }

    @Override
    public List<ExamVersion> versions() {
        return Stream.concat(Stream.of("SAA-C02"), DOMAINS.keySet().stream())
                .sorted()
                .map(code -> version(code, DOMAINS.containsKey(code) ? Kind.FULL : Kind.STUB))
                .toList();
    }

    @Override
    public Optional<ExamVersion> version(ExamCode code) {
        return versions().stream()
                .filter(version -> version.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<Exam> exam(ExamCode code) {
        return version(code).filter(version -> version.kind() == Kind.FULL).map(SmallCatalogue::exam);
    }

    private static ExamVersion version(String code, Kind kind) {
        return new ExamVersion(
                new ExamCode(code), code.substring(0, 3), "The exam " + code, Level.ASSOCIATE, Family.CLOUD, kind);
    }

    private static Exam exam(ExamVersion version) {
        List<ExamDomain> domains = IntStream.rangeClosed(
                        1, DOMAINS.getOrDefault(version.code().value(), 0))
                .mapToObj(number -> new ExamDomain(number, "Domain " + number, 20, false, List.of()))
                .toList();
        return new Exam(
                version,
                OptionalInt.of(700),
                50,
                15,
                90,
                100,
                3,
                Map.of(),
                List.of(),
                domains,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "");
    }

    @Override
    public List<DatedFact> datedFacts() {
        return List.of();
    }

    @Override
    public List<Succession> successions() {
        return List.of();
    }

    @Override
    public List<Caution> cautions() {
        return List.of();
    }

    @Override
    public List<ExamGuide> guides() {
        return List.of();
    }

    @Override
    public List<ExamLanguages> languages() {
        return List.of();
    }

    @Override
    public List<BetaCode> betaCodes() {
        return List.of();
    }

    @Override
    public List<Renewal> renewals() {
        return List.of();
    }

    @Override
    public List<RenewalWay> renewalWays() {
        return List.of();
    }

    @Override
    public List<ServiceChange> serviceChanges() {
        return List.of();
    }

    @Override
    public List<Comparison> comparisons() {
        return List.of();
    }

    @Override
    public TopicLibrary library() {
        return LIBRARY;
    }

    @Override
    public Optional<Syllabus> syllabus(ExamCode code) {
        return Optional.of(SYLLABUS).filter(known -> known.exam().equals(code));
    }

    @Override
    public FirstSession firstSession() {
        return new FirstSession("", "", List.of());
    }

    @Override
    public ExamDayAdvice examDay() {
        return new ExamDayAdvice(List.of(), List.of(), 0, 0, "", List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public String revision() {
        return "sha256:small";
    }
}
