package dev.cairn.web;

import dev.cairn.exam.Area;
import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamDomain;
import dev.cairn.plan.Plan;
import dev.cairn.planning.SyllabusView;
import dev.cairn.planning.SyllabusView.UnitView;
import dev.cairn.syllabus.Unit.UnitStage;
import dev.cairn.web.Samples.Sample;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The form, as it is to be shown.
 *
 * @param fields what was typed
 * @param faults what is wrong, by field
 * @param exams whose domains to ask for
 * @param study what is learned for the target, to ask what of it is known
 * @param preview the plan that would be made
 * @param key names this form, so that sending it twice makes one plan
 */
record FormView(
        Fields fields,
        Map<String, String> faults,
        Choices choices,
        List<Exam> exams,
        Optional<SyllabusView> study,
        Optional<Plan> preview,
        List<Sample> samples,
        LocalDate today,
        String key) {

    /** Units of a syllabus that lead equally far. */
    record UnitGroup(String title, List<UnitView> units) {}

    /** Fields that say when there is time on a day. */
    record Day(String name, String label) {}

    /** A field of months. */
    record Months(String name, String label) {}

    String raw(String name) {
        return fields.raw(name);
    }

    boolean is(String name, String value) {
        return fields.text(name).equalsIgnoreCase(value);
    }

    Optional<String> fault(String name) {
        return Optional.ofNullable(faults.get(name));
    }

    /** Faults whose field is not shown. */
    List<String> otherFaults() {
        return faults.entrySet().stream()
                .filter(fault -> fault.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The first field that has a fault: focus goes there. */
    boolean isFirstFault(String name) {
        return faults.keySet().stream().findFirst().filter(name::equals).isPresent();
    }

    /** Whether a part of the form that is shown on demand has something to show. */
    boolean isOpen(String... prefixes) {
        return Arrays.stream(prefixes)
                .anyMatch(prefix -> faults.keySet().stream().anyMatch(name -> name.startsWith(prefix))
                        || fields.texts().entrySet().stream()
                                .anyMatch(field -> field.getKey().startsWith(prefix)
                                        && !field.getValue().isBlank())
                        || fields.raw("add").equals(prefix.replace(".", "")));
    }

    /** The numbers of the rows of a list: those that have been filled in, and one to fill in. */
    List<Integer> rows(String list) {
        List<Integer> rows = new ArrayList<>(fields.rows(list + "."));
        int last = rows.isEmpty() ? -1 : rows.get(rows.size() - 1);
        boolean isFull = rows.stream()
                .allMatch(row -> fields.texts().entrySet().stream()
                        .anyMatch(field -> field.getKey().startsWith(list + "." + row + ".")
                                && !field.getValue().isBlank()));
        if (rows.isEmpty() || isFull || fields.raw("add").equals(list)) {
            rows.add(last + 1);
        }
        return rows;
    }

    List<Day> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        "availability." + day.name().substring(0, 3),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                .toList();
    }

    List<Months> experience() {
        Map<Area, Months> months = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            months.put(area, months(area));
        }
        return List.copyOf(months.values());
    }

    private static Months months(Area area) {
        String name = "experience." + area.name().toLowerCase(Locale.ROOT);
        return switch (area) {
            case CLOUD -> new Months(name, "AWS, or another cloud");
            case DEVELOPMENT -> new Months(name, "Writing software");
            case ML -> new Months(name, "Machine learning");
            case GENAI -> new Months(name, "Generative AI");
            case DATA -> new Months(name, "Data pipelines and databases");
            case OPERATIONS -> new Months(name, "Running systems");
            case SECURITY -> new Months(name, "Security");
            case NETWORKING -> new Months(name, "Networks");
        };
    }

    /** The domains of an exam, by number. */
    static List<ExamDomain> domains(Exam exam) {
        return exam.domains().stream()
                .sorted(Comparator.comparingInt(ExamDomain::number))
                .toList();
    }

    /** The units of the target by stage, each group in teaching order. */
    List<UnitGroup> unitGroups() {
        Map<UnitStage, List<UnitView>> groups = new EnumMap<>(UnitStage.class);
        study.stream()
                .flatMap(syllabus -> syllabus.units().stream())
                .forEach(unit -> groups.computeIfAbsent(unit.stage(), stage -> new ArrayList<>())
                        .add(unit));
        return groups.entrySet().stream()
                .map(group -> new UnitGroup(title(group.getKey()), group.getValue()))
                .toList();
    }

    private static String title(UnitStage stage) {
        return switch (stage) {
            case NEWCOMER -> "For newcomers";
            case FOUNDATION -> "Foundations";
            case CORE -> "The core of the exam";
            case DEPTH -> "In depth";
        };
    }

    /** What was said to be known and is not asked for now: units of other exams, topics and subjects. */
    List<String> unaskedKnown() {
        Set<String> asked = study.stream()
                .flatMap(syllabus -> syllabus.units().stream())
                .map(unit -> FormRequest.KNOWN + unit.unit())
                .collect(Collectors.toSet());
        return fields.texts().keySet().stream()
                .filter(name -> name.startsWith(FormRequest.KNOWN) && !asked.contains(name))
                .toList();
    }

    /** The exams whose domains are asked for, by their codes. */
    String asked() {
        return String.join(
                ",",
                new TreeSet<>(exams.stream().map(exam -> exam.code().value()).toList()));
    }

    /** What was said of domains that are not asked for now: it comes back with its exam. */
    List<String> unasked() {
        return fields.texts().keySet().stream()
                .filter(name -> name.startsWith(FormRequest.WEAK) || name.startsWith(FormRequest.CONFIDENCE))
                .filter(name -> exams.stream().noneMatch(exam -> name.contains("." + exam.code() + ".")))
                .toList();
    }
}
