package dev.cairn.catalogue;

import dev.cairn.exam.Comparison;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A catalogue as its files have it, with the places of its parts. Parts that cannot be read are missing; the faults say why. */
public final class PlacedCatalogue {
    private final SeedFolder folder;
    private final ServiceRegister services;
    private final ExamFiles exams;
    private final Optional<Lifecycle> lifecycle;
    private final Optional<Versions> versions;
    private final List<Comparison> comparisons;
    private final Optional<Renewals> renewals;
    private final PlacedStudy study;

    private PlacedCatalogue(Path seeds, Faults faults) {
        folder = SeedFolder.read(seeds, faults);
        services = ServiceRegister.read(folder.document("services.yaml"));
        exams = ExamFiles.read(folder, new ExamReader(services));
        lifecycle = folder.document("lifecycle.yaml").map(Lifecycle::read);
        versions = lifecycle.map(read -> Versions.of(read, exams));
        comparisons = folder.document("comparisons.yaml")
                .map(file -> Comparisons.read(file, lifecycle, exams))
                .orElse(List.of());
        renewals = folder.document("renewals.yaml").map(file -> Renewals.read(file, lifecycle));
        study = StudyReader.read(folder, services, this::exam, faults);
        exams().keySet().forEach(code -> checkSyllabus(code, faults));
    }

    /** Without a syllabus an exam cannot be planned. One that cannot be read was told. */
    private void checkSyllabus(ExamCode code, Faults faults) {
        String due = ExamCodes.path(SeedFolder.SYLLABI, code);
        List<String> files = folder.files(SeedFolder.SYLLABI);
        if (!files.isEmpty() && !files.contains(due)) {
            faults.add(label(SeedFolder.SYLLABI), 0, code + " has no syllabus", "write " + due);
        }
    }

    /** Reads a folder; what is wrong is added to the faults. */
    public static PlacedCatalogue read(Path seeds, Faults faults) {
        return new PlacedCatalogue(seeds, faults);
    }

    /** The catalogue without places. No part of it may be missing. */
    ExamCatalogue catalogue() {
        return new FileCatalogue(
                versions.orElseThrow().byCode(),
                versions.orElseThrow().exams(),
                lifecycle.orElseThrow().datedFacts(),
                lifecycle.orElseThrow().successions(),
                lifecycle.orElseThrow().cautions(),
                lifecycle.orElseThrow().guides(),
                lifecycle.orElseThrow().languages(),
                lifecycle.orElseThrow().betaCodes(),
                renewals.orElseThrow().exams(),
                renewals.orElseThrow().ways(),
                services.changes(),
                comparisons,
                study.library().library(),
                study.plainSyllabi(),
                study.firstSession().orElseThrow(),
                study.examDay().orElseThrow(),
                folder.revision());
    }

    /** The exams that can be planned. */
    public SortedMap<ExamCode, Exam> exams() {
        return versions.map(Versions::exams).orElseGet(TreeMap::new);
    }

    private Optional<Exam> exam(ExamCode code) {
        return Optional.ofNullable(exams().get(code));
    }

    /** The file of an exam that has one. */
    public Optional<YamlValue> examFile(ExamCode code) {
        return exams.all().stream()
                .filter(file -> file.exam().code().equals(code))
                .map(ExamFile::root)
                .findFirst();
    }

    public ServiceRegister services() {
        return services;
    }

    public PlacedStudy study() {
        return study;
    }

    /** The map that another file of the folder holds. */
    public Optional<YamlValue> document(String path) {
        return folder.document(path);
    }

    /** What a fault calls a file. */
    public String label(String path) {
        return folder.label(path);
    }
}
