package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import dev.cairn.plan.Session.Band;
import dev.cairn.plan.Sparse;
import dev.cairn.syllabus.Case;
import dev.cairn.syllabus.ComparisonTable;
import dev.cairn.syllabus.Lab;
import dev.cairn.syllabus.MockGate;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.Syllabus;
import dev.cairn.syllabus.SyllabusTopic;
import dev.cairn.syllabus.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is learned for an exam, in teaching order.
 *
 * @param basedOn the exam whose syllabus this one builds on
 * @param project what the labs build, step by step
 * @param pacing how to share the minutes of the exam
 * @param watch what this exam is known for
 * @param leaveOut what not to study
 * @param say what to know of the syllabus as a whole
 * @param tests the tests of its units
 * @param tables to fill in from memory, by the ids that units name
 * @param questions where questions come from
 */
@Sparse
public record SyllabusView(
        ExamCode exam,
        String title,
        Optional<ExamCode> basedOn,
        Syllabus.Project project,
        List<UnitView> units,
        Map<String, Table> tables,
        Tests tests,
        List<MockView> mocks,
        List<Source> questions,
        String pacing,
        List<String> watch,
        List<String> leaveOut,
        String say) {

    /**
     * A unit: one to three sittings that belong together.
     *
     * @param unit its id, such as {@code saa-c03.vpc}
     * @param stage how far into the subject it leads
     * @param audience who it is for
     * @param outcome what one can do at its end
     * @param minutes of its topics, for a beginner
     * @param questions of its test
     * @param types kinds of question that suit it, where they are more than choices
     * @param compare ids of tables
     * @param traps what learners fall for
     */
    @Sparse
    public record UnitView(
            String unit,
            String title,
            Unit.UnitStage stage,
            Unit.Audience audience,
            String outcome,
            int minutes,
            List<TopicInUnit> topics,
            int questions,
            List<String> types,
            List<String> compare,
            List<String> traps,
            List<Case> cases,
            Optional<LabView> lab) {}

    /**
     * A topic of a unit.
     *
     * @param topic its id
     * @param weight 3: most forms of the exam ask it; 2: some do; 1: know the name
     * @param guide what it covers, by the numbers of the guide
     * @param tasks of the exam that it belongs to
     * @param know what this exam asks, in a sentence or two
     * @param announced whether it is of a guide that is not yet public
     */
    @Sparse
    public record TopicInUnit(
            String topic,
            String name,
            int weight,
            int minutes,
            List<String> guide,
            List<String> tasks,
            String know,
            String ask,
            List<Link> read,
            boolean announced) {}

    /** The rows of a table, each with as many cells as there are columns. */
    public record Table(String title, List<String> columns, List<List<String>> rows) {}

    /**
     * A step of the project.
     *
     * @param minutes for a beginner
     * @param result what to check at the end
     * @param uses ids of units whose labs it builds on
     * @param before what to see to some days earlier, such as a quota
     * @param core whether it stays when time is short
     */
    @Sparse
    public record LabView(
            String title,
            int minutes,
            String cost,
            String steps,
            String result,
            String cleanUp,
            List<String> uses,
            Optional<Lab.Preparation> before,
            boolean core) {}

    /**
     * The tests of units.
     *
     * @param target in percent
     * @param below what to do after one below it
     * @param above what to do after a very good one
     */
    public record Tests(int target, String below, String above) {}

    /**
     * A mock exam.
     *
     * @param after the unit after which it is sat; left out for the last
     * @param source the id of where its questions come from
     * @param target in percent
     * @param bands what a score means, by rising limits
     * @param whole whether it is never split
     */
    @Sparse
    public record MockView(
            int mock, Optional<String> after, String source, int target, List<Band> bands, boolean whole) {}

    /**
     * Where questions come from.
     *
     * @param role what it is for: the official samples, question set, practice exam or preparation plan, or a bank for the weekly tests
     * @param url left out if no address is known
     * @param price in words
     * @param use when to use it, or what to look for
     */
    @Sparse
    public record Source(
            String id, QuestionSource.Role role, String title, Optional<String> url, String price, String use) {}

    /** The syllabus of an exam, if it has one. */
    public static Optional<SyllabusView> find(ExamCatalogue catalogue, ExamCode exam) {
        return catalogue
                .version(exam)
                .flatMap(version -> catalogue.syllabus(exam).map(syllabus -> of(catalogue, version.title(), syllabus)));
    }

    private static SyllabusView of(ExamCatalogue catalogue, String title, Syllabus syllabus) {
        return new SyllabusView(
                syllabus.exam(),
                title,
                syllabus.basedOn(),
                syllabus.project(),
                syllabus.units().stream().map(unit -> unit(syllabus, unit)).toList(),
                tables(catalogue, syllabus),
                new Tests(syllabus.testTarget(), syllabus.testBelow(), syllabus.testAbove()),
                syllabus.mocks().stream().map(gate -> mock(syllabus, gate)).toList(),
                syllabus.questions().stream().map(SyllabusView::source).toList(),
                syllabus.pacing(),
                syllabus.watch(),
                syllabus.leaveOut(),
                syllabus.say());
    }

    private static SortedMap<String, Table> tables(ExamCatalogue catalogue, Syllabus syllabus) {
        SortedMap<String, Table> tables = new TreeMap<>();
        syllabus.units().stream()
                .flatMap(unit -> unit.compare().stream())
                .flatMap(id -> catalogue.library().table(id).stream())
                .forEach(table -> tables.put(table.id(), table(table)));
        return tables;
    }

    private static Table table(ComparisonTable table) {
        return new Table(table.title(), table.columns(), table.rows());
    }

    private static UnitView unit(Syllabus syllabus, Unit unit) {
        return new UnitView(
                UnitId.of(syllabus.exam(), unit.id()),
                unit.title(),
                unit.stage(),
                unit.audience(),
                unit.outcome(),
                unit.topics().stream().mapToInt(SyllabusTopic::minutes).sum(),
                unit.topics().stream().map(SyllabusView::topic).toList(),
                unit.questions(),
                unit.types(),
                unit.compare(),
                unit.traps(),
                unit.cases(),
                unit.lab().map(lab -> lab(syllabus, lab)));
    }

    private static TopicInUnit topic(SyllabusTopic topic) {
        return new TopicInUnit(
                topic.id(),
                topic.name(),
                topic.weight(),
                topic.minutes(),
                topic.guide(),
                topic.tasks(),
                topic.know(),
                topic.ask(),
                topic.read(),
                topic.announced());
    }

    private static LabView lab(Syllabus syllabus, Lab lab) {
        return new LabView(
                lab.title(),
                lab.minutes(),
                lab.cost(),
                lab.steps(),
                lab.result(),
                lab.cleanUp(),
                lab.uses().stream()
                        .map(unit -> UnitId.of(syllabus.exam(), unit))
                        .toList(),
                lab.before(),
                lab.core());
    }

    private static MockView mock(Syllabus syllabus, MockGate gate) {
        return new MockView(
                gate.number(),
                gate.after().map(unit -> UnitId.of(syllabus.exam(), unit)),
                syllabus.source(gate.source()).map(QuestionSource::id).orElse(""),
                gate.target(),
                gate.bands().stream().map(SyllabusView::band).toList(),
                gate.whole());
    }

    private static Band band(MockGate.Band band) {
        return new Band(
                band.below(),
                band.say(),
                band.act().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Source source(QuestionSource source) {
        return new Source(
                source.id(), source.role(), source.title(), source.page().map(Link::url), source.price(), source.use());
    }
}
