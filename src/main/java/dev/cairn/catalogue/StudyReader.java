package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads topics, syllabi, and the texts that all exams share. */
final class StudyReader {
    private final SeedFolder folder;
    private final PageList pages;
    private final PlacedLibrary library;
    private final Function<ExamCode, Optional<Exam>> exams;
    private final SortedMap<ExamCode, PlacedSyllabus> syllabi = new TreeMap<>();

    private StudyReader(
            SeedFolder folder, PageList pages, PlacedLibrary library, Function<ExamCode, Optional<Exam>> exams) {
        this.folder = folder;
        this.pages = pages;
        this.library = library;
        this.exams = exams;
    }

    static PlacedStudy read(
            SeedFolder folder, ServiceRegister services, Function<ExamCode, Optional<Exam>> exams, Faults faults) {
        PageList pages = PageList.read(folder, faults);
        PlacedLibrary library = LibraryReader.read(folder, services, pages);
        StudyReader reader = new StudyReader(folder, pages, library, exams);
        reader.readSyllabi();
        return new PlacedStudy(
                library,
                pages,
                reader.syllabi,
                folder.document(SeedFolder.FIRST_SESSION).map(SharedTexts::firstSession),
                folder.document(SeedFolder.EXAM_DAY).map(SharedTexts::examDay));
    }

    /** Those first that others build on. */
    private void readSyllabi() {
        SortedMap<String, YamlValue> roots = new TreeMap<>();
        folder.files(SeedFolder.SYLLABI)
                .forEach(path -> folder.document(path).ifPresent(root -> roots.put(path, root)));
        readSyllabi(roots, false, Map.of());
        readSyllabi(roots, true, new TreeMap<>(syllabi));
    }

    private void readSyllabi(SortedMap<String, YamlValue> roots, boolean based, Map<ExamCode, PlacedSyllabus> bases) {
        roots.forEach((path, root) -> {
            if (SyllabusReader.isBased(root) == based) {
                add(path, SyllabusReader.read(root, exams, bases, library, pages));
            }
        });
    }

    private void add(String path, Optional<PlacedSyllabus> read) {
        read.ifPresent(syllabus -> {
            ExamCode code = syllabus.syllabus().exam();
            String due = ExamCodes.path(SeedFolder.SYLLABI, code);
            if (!path.equals(due)) {
                syllabus.root().get("exam").fault("the file of " + code + " has another name", "name it " + due);
            } else {
                syllabi.put(code, syllabus);
            }
        });
    }
}
