package dev.cairn.planning;

import dev.cairn.exam.ExamCode;
import dev.cairn.syllabus.TopicLibrary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of what can be learned: of subjects ({@code vpc}), topics ({@code vpc.nat}) and units ({@code saa-c03.vpc}). */
public final class StudyNames {
    private final ExamCatalogue catalogue;

    public StudyNames(ExamCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether a subject, a topic or a unit has this name. */
    public boolean has(String name) {
        TopicLibrary library = catalogue.library();
        return library.subjects().containsKey(name) || library.topics().containsKey(name) || hasUnit(name);
    }

    private boolean hasUnit(String name) {
        int dot = name.indexOf('.');
        Optional<ExamCode> exam = dot < 0 ? Optional.empty() : ExamCode.parse(name.substring(0, dot));
        return exam.filter(code -> UnitId.of(code, name.substring(dot + 1)).equals(name))
                .flatMap(catalogue::syllabus)
                .flatMap(syllabus -> syllabus.unit(name.substring(dot + 1)))
                .isPresent();
    }

    /** The names of all topics, those of the first session included. */
    public List<String> topics() {
        return Stream.concat(
                        catalogue.library().topics().keySet().stream(),
                        catalogue.firstSession().steps().stream().map(step -> StudyWork.startTopic(step.id())))
                .toList();
    }

    /** The names of the units of an exam, in teaching order; none without a syllabus. */
    public List<String> units(ExamCode exam) {
        return catalogue.syllabus(exam).stream()
                .flatMap(syllabus -> syllabus.units().stream())
                .map(unit -> UnitId.of(exam, unit.id()))
                .toList();
    }

    /** All names: subjects, then topics of the library, then units by exam in teaching order. */
    public List<String> all() {
        Stream<String> units = catalogue.versions().stream().flatMap(version -> units(version.code()).stream());
        TopicLibrary library = catalogue.library();
        return Stream.of(library.subjects().keySet().stream(), library.topics().keySet().stream(), units)
                .flatMap(names -> names)
                .toList();
    }
}
