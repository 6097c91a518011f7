package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.syllabus.MockGate;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a file under {@code syllabi/}. What it leaves out, or says to be the same, is that of the exam that it is based on. */
final class SyllabusReader {
    /** The second half is information for those who write syllabi, and for advisors. */
    private static final KnownKeys KEYS = KnownKeys.of(
            "exam",
            "basedOn",
            "guide",
            "firstSession",
            "firstSessionLeaveOut",
            "newcomerUnits",
            "bridge",
            "leaveOut",
            "project",
            "questions",
            "unitTest",
            "mocks",
            "examDay",
            "say",
            "units",
            "dropped",
            "changed",
            "added",
            "fromDomains",
            "announced",
            "assumes",
            "availableFrom",
            "domains",
            "ended",
            "fee",
            "firstDay",
            "minutes",
            "moved",
            "passingScore",
            "questionsInExam",
            "related",
            "reserve",
            "services",
            "status",
            "successor",
            "taskNames",
            "tasks",
            "unlikely",
            "versions",
            "weights");

    private static final KnownKeys PROJECT = KnownKeys.of("title", "story", "cost", "core", "sameAs", "more");
    private static final KnownKeys TEST = KnownKeys.of("target", "types", "below", "above", "sameAs");
    private static final KnownKeys DAY = KnownKeys.of("shared", "pacing", "watch", "sameAs");
    private static final KnownKeys BRIDGE = KnownKeys.of("say", "leaveOutFor", "sameAs");
    private static final KnownKeys SAME_MOCKS = KnownKeys.of("sameAs", "say");
    private static final String SAME = "sameAs";
    private static final int ALL_PERCENT = 100;

    private final YamlValue root;
    private final ExamCode code;
    private final Optional<PlacedSyllabus> base;
    private final UnitReader units;

    private SyllabusReader(
            YamlValue root,
            ExamCode code,
            Optional<PlacedSyllabus> base,
            Optional<Exam> exam,
            PlacedLibrary library,
            PageList pages) {
        this.root = root;
        this.code = code;
        this.base = base;
        List<String> newcomers = new ArrayList<>(root.get("newcomerUnits").texts());
        base.ifPresent(
                other -> newcomers.addAll(other.root().get("newcomerUnits").texts()));
        List<String> core = root.get("project").get("core").texts();
        this.units = new UnitReader(library, pages, new GuideTasks(exam, root), newcomers, core);
    }

    /**
     * The syllabus of a file; nothing if its code, or the syllabus that it is based on, cannot be read.
     *
     * @param bases syllabi that others are based on
     */
    static Optional<PlacedSyllabus> read(
            YamlValue root,
            Function<ExamCode, Optional<Exam>> exams,
            Map<ExamCode, PlacedSyllabus> bases,
            PlacedLibrary library,
            PageList pages) {
        KEYS.check(root);
        Optional<ExamCode> code = ExamCodes.read(root.get("exam"));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<PlacedSyllabus> base = Optional.empty();
        if (isBased(root)) {
            base = ExamCodes.read(root.get("basedOn")).flatMap(other -> Optional.ofNullable(bases.get(other)));
            if (base.isEmpty()) {
                root.get("basedOn").fault("there is no syllabus to build on", "name an exam that has units of its own");
                return Optional.empty();
            }
        }
        return Optional.of(
                new SyllabusReader(root, code.get(), base, exams.apply(code.get()), library, pages).syllabus());
    }

    /** Whether a file takes its units from another: it names an exam, where a map would only inform. */
    static boolean isBased(YamlValue root) {
        return root.get("basedOn").isPresent() && !root.get("basedOn").isMap();
    }

    /** The texts of a list, or the one text that is written instead. */
    static List<String> oneOrMore(YamlValue value) {
        return value.isPresent() && !value.isList() ? List.of(value.text()) : value.texts();
    }

    private PlacedSyllabus syllabus() {
        List<PlacedUnit> placed = units();
        YamlValue test = TEST.check(root.get("unitTest"));
        YamlValue day = DAY.check(root.get("examDay"));
        YamlValue bridge = BRIDGE.check(root.get("bridge"));
        Syllabus syllabus = new Syllabus(
                code,
                base.map(other -> other.syllabus().exam()),
                project(),
                sources(),
                same(test) ? of(Syllabus::testTarget) : test.get("target").integer(1, ALL_PERCENT),
                same(test) ? of(Syllabus::testBelow) : test.get("below").text(),
                same(test) ? of(Syllabus::testAbove) : test.get("above").text(),
                mocks(),
                same(day) ? of(Syllabus::pacing) : day.get("pacing").text(),
                same(day) ? of(Syllabus::watch) : day.get("watch").texts(),
                placed.stream().map(PlacedUnit::unit).toList(),
                base.isPresent() && !root.get("firstSessionLeaveOut").isPresent()
                        ? of(Syllabus::firstSessionWithout)
                        : root.get("firstSessionLeaveOut").texts(),
                same(bridge) ? of(Syllabus::bridgeUnneededFor) : codes(bridge.get("leaveOutFor")),
                base.isPresent() && !root.get("leaveOut").isPresent()
                        ? of(Syllabus::leaveOut)
                        : root.get("leaveOut").texts(),
                say());
        return new PlacedSyllabus(syllabus, placed, root);
    }

    /** Whether a part is that of the exam that this one is based on. */
    private boolean same(YamlValue value) {
        if (value.get(SAME).isPresent()) {
            String due = base.map(other -> other.syllabus().exam().value()).orElse("");
            if (!value.get(SAME).text().equals(due)) {
                value.get(SAME)
                        .fault(
                                "'sameAs' is " + value.get(SAME).text(),
                                due.isEmpty() ? "write the part itself" : "write " + due + ", as 'basedOn' does");
            }
            return base.isPresent();
        }
        return base.isPresent() && !value.isPresent();
    }

    private <T> T of(Function<Syllabus, T> part) {
        return part.apply(base.orElseThrow().syllabus());
    }

    private List<PlacedUnit> units() {
        if (base.isPresent()) {
            return new SyllabusChanges(root, units).apply(base.get().units());
        }
        List<PlacedUnit> placed = new ArrayList<>();
        root.require("units").list().forEach(value -> placed.add(units.unit(value)));
        return placed;
    }

    private Syllabus.Project project() {
        YamlValue value = PROJECT.check(root.get("project"));
        if (!same(value)) {
            return new Syllabus.Project(
                    value.get("title").text(),
                    value.get("story").text(),
                    value.get("cost").text());
        }
        Syllabus.Project before = of(Syllabus::project);
        String story = before.story()
                + value.get("more").optionalText().map(more -> " " + more).orElse("");
        return new Syllabus.Project(before.title(), story, before.cost());
    }

    private List<QuestionSource> sources() {
        YamlValue value = root.get("questions");
        return same(value) ? of(Syllabus::questions) : SourceReader.read(value, code);
    }

    private List<MockGate> mocks() {
        YamlValue value = root.get("mocks");
        if (value.isMap()) {
            SAME_MOCKS.check(value);
        }
        return value.isList() || base.isEmpty() ? GateReader.read(root.require("mocks")) : sameMocks(value);
    }

    private List<MockGate> sameMocks(YamlValue value) {
        same(value);
        return of(Syllabus::mocks);
    }

    private String say() {
        String say = root.get("say").optionalText().orElse("");
        String ofMocks = root.get("mocks").isMap()
                ? root.get("mocks").get("say").optionalText().orElse("")
                : "";
        return (say + " " + ofMocks).strip();
    }

    private static List<ExamCode> codes(YamlValue list) {
        List<ExamCode> codes = new ArrayList<>();
        list.list().forEach(value -> ExamCodes.read(value).ifPresent(codes::add));
        return codes;
    }
}
