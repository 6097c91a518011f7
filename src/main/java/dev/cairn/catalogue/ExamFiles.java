package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The exams under {@code exams/}, by code. */
final class ExamFiles {
    private final List<String> paths;
    private final SortedMap<ExamCode, ExamFile> files = new TreeMap<>();

    private ExamFiles(List<String> paths) {
        this.paths = paths;
    }

    static ExamFiles read(SeedFolder folder, ExamReader reader) {
        ExamFiles exams = new ExamFiles(folder.files(SeedFolder.EXAMS));
        for (String path : exams.paths) {
            folder.document(path).flatMap(reader::read).ifPresent(file -> exams.add(path, file));
        }
        return exams;
    }

    Collection<ExamFile> all() {
        return Collections.unmodifiableCollection(files.values());
    }

    Optional<Exam> exam(ExamCode code) {
        return Optional.ofNullable(files.get(code)).map(ExamFile::exam);
    }

    /** Whether there is a file of this exam, readable or not. */
    boolean describe(ExamCode code) {
        return files.containsKey(code) || paths.contains(ExamCodes.path(code));
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    private void add(String path, ExamFile file) {
        ExamCode code = file.exam().code();
        String due = ExamCodes.path(code);
        if (!path.equals(due)) {
            file.place().fault("the file of " + code + " has another name", "name it " + due + ", or mend the code");
        }
        ExamFile first = files.putIfAbsent(code, file);
        if (first != null) {
            YamlValue place = first.place();
            file.place().fault(code + " is described by " + place.file() + ", too", "keep one of the two files");
        }
    }
}
