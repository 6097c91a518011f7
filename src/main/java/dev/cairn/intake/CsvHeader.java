package dev.cairn.intake;

import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a table of requests, as its first record names them; with them every other record becomes the request that one would have written in JSON,
 * and is read as that. Immutable, and safe for use by several threads.
 */
public final class CsvHeader {
    /** Columns that are somebody else's: a number of staff, say. */
    private static final String FOREIGN = "#";

    private final char separator;
    private final List<String> names;
    private final List<Optional<CsvColumn>> columns;

    private CsvHeader(char separator, List<String> names, List<Optional<CsvColumn>> columns) {
        this.separator = separator;
        this.names = names;
        this.columns = columns;
    }

    /**
     * Reads the first record of a table, with a byte order mark before it or without; columns are separated by comma, semicolon or tab, whichever comes
     * first.
     *
     * @throws CsvHeaderException if it does not name columns of requests
     */
    public static CsvHeader read(String record) {
        String text = record.startsWith("\uFEFF") ? record.substring(1) : record;
        char separator = separator(text);
        List<String> names = names(text, separator);
        List<RequestFault> faults = new ArrayList<>();
        Set<CsvColumn> seen = new HashSet<>();
        List<Optional<CsvColumn>> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<CsvColumn> column = ofName(name);
            columns.add(column);
            fault(i + 1, name, column, seen).ifPresent(faults::add);
        }
        if (faults.isEmpty()) {
            missing(seen).forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new CsvHeaderException(faults);
        }
        return new CsvHeader(separator, names, columns);
    }

    /** What to throw where the first record is not even text. */
    public static CsvHeaderException notUtf8() {
        return new CsvHeaderException(
                List.of(new RequestFault("", "line 1 is not UTF-8", "save the table as CSV in UTF-8")));
    }

    private static char separator(String text) {
        return (char) text.chars()
                .filter(each -> each == ',' || each == ';' || each == '\t')
                .findFirst()
                .orElse(',');
    }

    private static List<String> names(String text, char separator) {
        try {
            List<String> names = CsvRecord.cells(text, separator);
            if (names.stream().allMatch(String::isEmpty)) {
                throw new UnreadableException(
                        "line 1 is empty", "name the columns there, such as name,exam,hoursPerWeek");
            }
            if (names.size() > Limits.COLUMNS) {
                throw new UnreadableException(
                        "line 1 has " + names.size() + " columns", "leave " + Limits.COLUMNS + " of them at most");
            }
            return names;
        } catch (UnreadableException e) {
            throw new CsvHeaderException(List.of(e.fault()));
        }
    }

    private static Optional<CsvColumn> ofName(String name) {
        return name.startsWith(FOREIGN)
                ? Optional.empty()
                : Optional.ofNullable(CsvColumn.all().get(CsvColumn.letters(name)));
    }

    private static Optional<RequestFault> fault(
            int number, String name, Optional<CsvColumn> column, Set<CsvColumn> seen) {
        if (name.isEmpty() || name.startsWith(FOREIGN)) {
            return Optional.empty();
        }
        String place = "line 1, column " + number + ": ";
        if (column.isEmpty()) {
            String fix = NearestWord.to(name, known())
                    .map(word ->
                            "did you mean '" + word + "'? A column whose name begins with " + FOREIGN + " is ignored")
                    .orElse("put " + FOREIGN + " before its name, and it is ignored; known columns are "
                            + String.join(", ", known()));
            return Optional.of(
                    new RequestFault("", place + "there is no column '" + PlainText.shortened(name) + "'", fix));
        }
        return seen.add(column.get())
                ? Optional.empty()
                : Optional.of(new RequestFault(
                        "", place + "'" + column.get().name() + "' is here twice", "keep one of the two"));
    }

    private static List<String> known() {
        return CsvColumn.all().values().stream().map(CsvColumn::name).toList();
    }

    private static List<RequestFault> missing(Set<CsvColumn> seen) {
        List<RequestFault> faults = new ArrayList<>();
        if (seen.stream().noneMatch(column -> column.holds("/target/exam") || column.holds("/target/goal"))) {
            faults.add(new RequestFault("", "line 1 has no column 'exam' or 'goal'", "add one of them"));
        }
        if (seen.stream()
                .noneMatch(column ->
                        column.holds("/hoursPerWeek") || column.path().get(0).equals("availability"))) {
            faults.add(
                    new RequestFault("", "line 1 has no column 'hoursPerWeek' or 'mon' to 'sun'", "add one of them"));
        }
        return faults;
    }

    /**
     * The request that a record holds. Faults name line and column.
     *
     * @param line the number of its first line in the file
     */
    public Intake request(String record, long line, RequestReader reader) {
        try {
            List<String> cells = CsvRecord.cells(record, separator);
            List<RequestFault> misplaced = misplaced(cells, line);
            return misplaced.isEmpty()
                    ? placed(reader.read(tree(cells)), line)
                    : new Intake.Rejected(Intake.Kind.NOT_VALID, misplaced);
        } catch (UnreadableException e) {
            RequestFault fault = e.fault();
            return new Intake.Rejected(
                    Intake.Kind.NOT_READABLE,
                    List.of(new RequestFault("", "line " + line + ": " + fault.problem(), fault.fix())));
        }
    }

    /** The name of the learner that a record is about, as it stands there. */
    public Optional<String> learner(String record) {
        try {
            List<String> cells = CsvRecord.cells(record, separator);
            return IntStream.range(0, Math.min(cells.size(), columns.size()))
                    .filter(i -> columns.get(i)
                            .filter(column -> column.holds("/learner/name"))
                            .isPresent())
                    .mapToObj(cells::get)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** Cells that belong to no column: one to the left has probably come apart at a separator. */
    private List<RequestFault> misplaced(List<String> cells, long line) {
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty()
                        && (i >= names.size() || names.get(i).isEmpty()))
                .limit(1)
                .mapToObj(i -> new RequestFault(
                        "",
                        "line " + line + ", column " + (i + 1) + ": the header has no name for '"
                                + PlainText.shortened(cells.get(i)) + "'",
                        "put the cell that holds a '" + separator + "' in quotation marks, or name the column"))
                .toList();
    }

    private ObjectNode tree(List<String> cells) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i);
            if (!cell.isEmpty()) {
                columns.get(i).ifPresent(column -> column.put(request, cell));
            }
        }
        return request;
    }

    private Intake placed(Intake intake, long line) {
        return intake instanceof Intake.Rejected rejected
                ? new Intake.Rejected(
                        rejected.kind(),
                        rejected.faults().stream()
                                .map(fault -> placed(fault, line))
                                .toList())
                : intake;
    }

    /** The fault in the words of a table. */
    private RequestFault placed(RequestFault fault, long line) {
        String place = "line " + line
                + column(fault.pointer()).map(name -> ", column " + name).orElse("") + ": ";
        if (fault.pointer().equals("/target")) {
            boolean both = fault.problem().contains("both");
            return new RequestFault(
                    fault.pointer(),
                    place + (both ? "both 'exam' and 'goal' are given" : "neither 'exam' nor 'goal' is given"),
                    both ? "leave one of them empty" : "write one of them, such as the exam SAA-C03");
        }
        if (fault.pointer().equals("/hoursPerWeek") && fault.problem().startsWith("neither")) {
            return new RequestFault(
                    fault.pointer(),
                    place + "neither 'hoursPerWeek' nor a day from 'mon' to 'sun' is given",
                    "write hours, such as 8, or the minutes of a day");
        }
        return new RequestFault(fault.pointer(), place + fault.problem(), fault.fix());
    }

    /** The first column whose cells go there, or to a place within; where there are no hours, those are days. */
    private Optional<String> column(String pointer) {
        Optional<String> first = IntStream.range(0, columns.size())
                .filter(i ->
                        columns.get(i).filter(column -> column.touches(pointer)).isPresent())
                .mapToObj(names::get)
                .findFirst();
        return first.isEmpty() && pointer.equals("/hoursPerWeek") ? column("/availability") : first;
    }
}
