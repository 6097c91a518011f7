package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PlacedCatalogue;
import dev.cairn.catalogue.PlacedStudy;
import dev.cairn.catalogue.PlacedSyllabus;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.Fault;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks a catalogue beyond what its reader does: whether its syllabi cover the guides, in an order and in hours that make sense. */
public final class CatalogueCheck {
    private static final List<String> SHARED = List.of("shared/first-session.yaml", "shared/exam-day.yaml");

    private final PlacedCatalogue catalogue;
    private final PlacedStudy study;
    private final Limits limits;
    private final LocalDate today;
    private final Faults faults;

    private CatalogueCheck(PlacedCatalogue catalogue, LocalDate today, Faults faults) {
        this.catalogue = catalogue;
        this.study = catalogue.study();
        this.limits = Limits.read(catalogue);
        this.today = today;
        this.faults = faults;
    }

    /**
     * All that is wrong with the catalogue in a folder, by file and line.
     *
     * @param today on which services have ended or not
     * @param staleOn the day on which facts that were checked too long ago are faults; nothing if they are none
     */
    public static List<Fault> of(Path seeds, LocalDate today, Optional<LocalDate> staleOn) {
        Faults faults = new Faults();
        CatalogueCheck check = new CatalogueCheck(PlacedCatalogue.read(seeds, faults), today, faults);
        check.library();
        check.courses();
        check.pages();
        check.names();
        staleOn.ifPresent(check::stale);
        check.limits();
        return faults.all();
    }

    private void library() {
        LibraryCheck.check(study.library(), study.syllabi().values(), limits);
    }

    private void courses() {
        study.syllabi().forEach((code, placed) -> {
            Exam exam = catalogue.exams().get(code);
            if (exam == null) {
                String fix = "write exams/" + code.value().toLowerCase(Locale.ROOT) + ".yaml, or remove the syllabus";
                placed.root().get("exam").fault(code + " is no exam that can be planned", fix);
            } else {
                course(code, exam, placed);
            }
        });
    }

    private void course(ExamCode code, Exam exam, PlacedSyllabus placed) {
        Optional<PlacedSyllabus> base =
                placed.syllabus().basedOn().map(based -> study.syllabi().get(based));
        Course course = new Course(exam, placed, base);
        UnitCheck.check(course, study.library().library(), limits);
        GuideCheck.check(course, catalogue.examFile(code), limits);
        NeedCheck.check(course);
        LabCheck.check(course, catalogue.services(), limits, today);
        ShareCheck.check(course, limits);
        HoursCheck.check(course, limits);
        firstSession(course);
    }

    private void firstSession(Course course) {
        List<String> steps = study.firstSession().stream()
                .flatMap(session -> session.steps().stream())
                .map(step -> step.id())
                .toList();
        for (YamlValue step : course.root().get("firstSessionLeaveOut").list()) {
            if (!steps.contains(step.text())) {
                String fix = "name one of " + String.join(", ", steps);
                step.fault("the first session has no step " + step.text(), fix);
            }
        }
    }

    private void pages() {
        List<YamlValue> documents = new ArrayList<>(written());
        SHARED.forEach(path -> catalogue.document(path).ifPresent(documents::add));
        List<YamlValue> exams = catalogue.exams().keySet().stream()
                .flatMap(code -> catalogue.examFile(code).stream())
                .map(file -> file.get("links"))
                .toList();
        PageCheck.check(study.pages(), documents, exams, catalogue.label(PageCheck.FILE), faults);
    }

    private void names() {
        NameCheck check = new NameCheck(catalogue.services().spellings());
        written().forEach(check::check);
    }

    /** Topics and syllabi as they are written. */
    private List<YamlValue> written() {
        List<YamlValue> documents = new ArrayList<>(study.library().files());
        study.syllabi().values().forEach(syllabus -> documents.add(syllabus.root()));
        return documents;
    }

    private void stale(LocalDate day) {
        StaleCheck check = new StaleCheck(day, limits);
        catalogue.document("lifecycle.yaml").ifPresent(check::check);
        catalogue.document("services.yaml").ifPresent(check::check);
        catalogue.document(Limits.FILE).ifPresent(check::check);
        study.syllabi().values().forEach(syllabus -> check.guide(syllabus.root()));
    }

    private void limits() {
        limits.missing()
                .forEach(name -> faults.add(
                        catalogue.label(Limits.FILE),
                        0,
                        "the limit " + name + " is missing",
                        "write it, with a source"));
    }
}
