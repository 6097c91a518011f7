package dev.cairn.catalogue;

import dev.cairn.exam.Area;
import dev.cairn.exam.Conflict;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Family;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Level;
import dev.cairn.exam.Link;
import dev.cairn.exam.SourceNote;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what an exam file says, but for its domains and services. */
final class ExamReader {
    /** Stands in where the code cannot be read, so that the rest of the file is checked all the same. */
    private static final ExamCode NO_CODE = new ExamCode("XXX-C00");

    private static final Set<String> NOT_SAID_BY_A_SOURCE = Set.of("field", "taken", "note");
    private static final String[] AREAS =
            Arrays.stream(Area.values()).map(ExamReader::key).toArray(String[]::new);
    static final int TOP_SCORE = 1_000;
    static final int MOST_QUESTIONS = 500;
    static final int MOST_MINUTES = 24 * 60;
    static final int MOST_DOLLARS = 10_000;
    private static final int MOST_YEARS = 50;
    private static final int MOST_MONTHS = 12 * 50;

    private final DomainReader domains;
    private final ScopeReader scope;

    ExamReader(ServiceRegister services) {
        this.domains = new DomainReader(services);
        this.scope = new ScopeReader(services);
    }

    /** The exam that a file describes; nothing if it has no code. */
    Optional<ExamFile> read(YamlValue root) {
        allowKeys(root);
        Optional<ExamCode> code = ExamCodes.read(root.get("code"));
        Exam exam = exam(root, code.orElse(NO_CODE));
        return code.map(known -> new ExamFile(exam, root.get("code"), root));
    }

    private static void allowKeys(YamlValue root) {
        root.allow(
                "code",
                "title",
                "level",
                "family",
                "passingScore",
                "scoredQuestions",
                "unscoredQuestions",
                "minutes",
                "fee",
                "validYears",
                "recommendedExperience",
                "links",
                "domains",
                "services",
                "conflicts",
                "sources");
    }

    private Exam exam(YamlValue root, ExamCode code) {
        YamlValue services = root.require("services").allow("inScope", "outOfScope");
        Scope inAndOut = scope.read(services);
        return new Exam(
                version(root, code),
                OptionalInt.of(root.get("passingScore").integer(1, TOP_SCORE)),
                root.get("scoredQuestions").integer(1, MOST_QUESTIONS),
                root.get("unscoredQuestions").integer(0, MOST_QUESTIONS),
                root.get("minutes").integer(1, MOST_MINUTES),
                root.get("fee").integer(1, MOST_DOLLARS),
                root.get("validYears").integer(1, MOST_YEARS),
                experience(root.require("recommendedExperience")),
                links(root.require("links"), code),
                domains.read(root.require("domains")),
                inAndOut.inScope(),
                inAndOut.outOfScope(),
                conflicts(root.require("conflicts")),
                sources(root.require("sources")),
                Optional.empty(),
                List.of(),
                "");
    }

    private static ExamVersion version(YamlValue root, ExamCode code) {
        return new ExamVersion(
                code,
                code.series(),
                root.get("title").text(),
                root.get("level").constant(Level.class),
                root.get("family").constant(Family.class),
                Kind.FULL);
    }

    private static Map<Area, Integer> experience(YamlValue value) {
        value.allow(AREAS);
        Map<Area, Integer> months = new EnumMap<>(Area.class);
        for (Area area : Area.values()) {
            YamlValue figure = value.get(key(area));
            if (figure.isPresent()) {
                months.put(area, figure.integer(1, MOST_MONTHS));
            }
        }
        return Collections.unmodifiableMap(months);
    }

    private static String key(Area area) {
        return area.name().toLowerCase(Locale.ROOT);
    }

    private static List<Link> links(YamlValue value, ExamCode code) {
        value.allow("exam", "guide", "preparation");
        return List.of(
                new Link("Exam page of " + code, WebAddress.read(value.get("exam"))),
                new Link(Exam.guideTitle(code), WebAddress.read(value.get("guide"))),
                new Link("Exam preparation for " + code, WebAddress.read(value.get("preparation"))));
    }

    private static List<Conflict> conflicts(YamlValue value) {
        List<Conflict> conflicts = new ArrayList<>();
        for (YamlValue conflict : value.list()) {
            conflicts.add(conflict(conflict));
        }
        return Collections.unmodifiableList(conflicts);
    }

    private static Conflict conflict(YamlValue value) {
        Map<String, String> says = new LinkedHashMap<>();
        value.map().forEach((key, said) -> {
            if (!NOT_SAID_BY_A_SOURCE.contains(key)) {
                says.put(key, said.text());
            }
        });
        if (says.size() < 2) {
            value.fault("a conflict takes two sources", "write what each of them says");
        }
        String taken = value.get("taken").text();
        if (!taken.isEmpty() && !says.containsKey(taken)) {
            String sources = String.join(", ", says.keySet());
            value.get("taken").fault("'" + taken + "' is no source of this conflict", "write one of " + sources);
        }
        return new Conflict(
                value.get("field").text(),
                says,
                taken,
                value.get("note").optionalText().orElse(""));
    }

    private static List<SourceNote> sources(YamlValue value) {
        List<SourceNote> sources = new ArrayList<>();
        for (YamlValue source : value.list()) {
            source.allow("document", "section", "gives", "note");
            sources.add(new SourceNote(
                    source.get("document").text(),
                    source.get("section").text(),
                    source.require("gives").texts(),
                    source.get("note").optionalText().orElse("")));
        }
        return Collections.unmodifiableList(sources);
    }
}
