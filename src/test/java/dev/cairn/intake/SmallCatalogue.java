package dev.cairn.intake;

import dev.cairn.exam.Caution;
import dev.cairn.exam.Comparison;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Link;
import dev.cairn.exam.Succession;
import dev.cairn.exam.Task;
import dev.cairn.planning.ExamCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Four exams with four or five domains each, and the stub SAA-C02. */
final class SmallCatalogue implements ExamCatalogue {
    private static final Map<String, Integer> DOMAINS = Map.of("AIP-C01", 5, "AIF-C01", 5, "CLF-C02", 4, "SAA-C03", 4);

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
                700,
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
    public List<Comparison> comparisons() {
        return List.of();
    }

    @Override
    public Link guidePage(Exam exam, int domain, Task task) {
        return new Link("guide", "https://example.com/" + exam.code() + "/" + domain);
    }

    @Override
    public Optional<Link> documentation(String service) {
        return Optional.empty();
    }

    @Override
    public String revision() {
        return "sha256:small";
    }
}
