package dev.cairn.syllabus;

import dev.cairn.exam.ExamCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is learned for an exam: units in teaching order, a project, where questions come from, mocks.
 *
 * @param firstSessionWithout ids of the steps of the first session that this exam leaves out
 * @param bridgeUnneededFor exams whose holders need no units for those new to AWS
 * @param testBelow what to do after a test of a unit below its target
 * @param testAbove what to do after a very good one
 * @param pacing how to share the minutes of the exam
 * @param watch what this exam is known for
 * @param leaveOut what not to study
 * @param say what a learner should know of the syllabus as a whole; may be empty
 */
public record Syllabus(
        ExamCode exam,
        Optional<ExamCode> basedOn,
        Project project,
        List<QuestionSource> questions,
        int testTarget,
        String testBelow,
        String testAbove,
        List<MockGate> mocks,
        String pacing,
        List<String> watch,
        List<Unit> units,
        List<String> firstSessionWithout,
        List<ExamCode> bridgeUnneededFor,
        List<String> leaveOut,
        String say) {
    public Syllabus {
        questions = List.copyOf(questions);
        mocks = List.copyOf(mocks);
        watch = List.copyOf(watch);
        units = List.copyOf(units);
        firstSessionWithout = List.copyOf(firstSessionWithout);
        bridgeUnneededFor = List.copyOf(bridgeUnneededFor);
        leaveOut = List.copyOf(leaveOut);
    }

    /** All topics, in teaching order. */
    public Stream<SyllabusTopic> topics() {
        return units.stream().flatMap(unit -> unit.topics().stream());
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public Optional<QuestionSource> source(QuestionSource.Role role) {
        return questions.stream().filter(source -> source.role() == role).findFirst();
    }

    /** What the labs build, step by step. */
    public record Project(String title, String story, String cost) {}
}
