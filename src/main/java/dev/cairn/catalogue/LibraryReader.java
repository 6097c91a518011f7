package dev.cairn.catalogue;

import dev.cairn.exam.Area;
import dev.cairn.exam.Link;
import dev.cairn.syllabus.ComparisonTable;
import dev.cairn.syllabus.Subject;
import dev.cairn.syllabus.Topic;
import dev.cairn.syllabus.TopicLibrary;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the files under {@code topics/}: subjects with their topics and comparison tables. */
final class LibraryReader {
    private static final KnownKeys SUBJECT = KnownKeys.of("subject", "title", "area", "topics", "comparisons");
    private static final KnownKeys TOPIC =
            KnownKeys.of("id", "name", "services", "minutes", "status", "needs", "read", "ask");
    private static final KnownKeys TABLE = KnownKeys.of("id", "title", "columns", "rows");
    private static final int MOST_MINUTES = 240;

    private final ServiceRegister services;
    private final PageList pages;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Topic> topics = new ArrayList<>();
    private final List<ComparisonTable> tables = new ArrayList<>();
    private final SortedMap<String, YamlValue> topicPlaces = new TreeMap<>();
    private final SortedMap<String, YamlValue> tablePlaces = new TreeMap<>();
    private final List<YamlValue> files = new ArrayList<>();

    private LibraryReader(ServiceRegister services, PageList pages) {
        this.services = services;
        this.pages = pages;
    }

    static PlacedLibrary read(SeedFolder folder, ServiceRegister services, PageList pages) {
        LibraryReader reader = new LibraryReader(services, pages);
        for (String path : folder.files(SeedFolder.TOPICS)) {
            folder.document(path).ifPresent(root -> reader.subject(path, root));
        }
        TopicLibrary library = TopicLibrary.of(reader.subjects, reader.topics, reader.tables);
        return new PlacedLibrary(library, reader.topicPlaces, reader.tablePlaces, reader.files);
    }

    private void subject(String path, YamlValue root) {
        SUBJECT.check(root);
        String id = root.get("subject").text();
        String due = SeedFolder.TOPICS + "/" + id + ".yaml";
        if (!id.isEmpty() && !path.equals(due)) {
            root.get("subject").fault("the file of subject " + id + " has another name", "name it " + due);
        }
        Subject subject =
                new Subject(id, root.get("title").text(), root.get("area").constant(Area.class));
        subjects.add(subject);
        files.add(root);
        root.require("topics").list().forEach(value -> topic(value, subject));
        root.get("comparisons").list().forEach(this::table);
    }

    private void topic(YamlValue value, Subject subject) {
        TOPIC.check(value);
        String id = value.get("id").text();
        Topic topic = new Topic(
                id,
                subject.id(),
                subject.area(),
                value.get("name").text(),
                ServiceList.read(value.get("services"), services),
                links(value.require("read"), pages),
                value.get("minutes").integer(1, MOST_MINUTES),
                value.get("needs").texts(),
                value.get("ask").text());
        claim(topicPlaces, id, value, "topic");
        topics.add(topic);
    }

    /** The pages of a list of addresses. */
    static List<Link> links(YamlValue list, PageList pages) {
        List<Link> links = new ArrayList<>();
        for (YamlValue address : list.list()) {
            String url = WebAddress.read(address);
            if (!url.isEmpty()) {
                links.add(pages.link(url));
            }
        }
        return links;
    }

    private void table(YamlValue value) {
        TABLE.check(value);
        String id = value.get("id").text();
        List<String> columns = cells(value.require("columns"));
        List<List<String>> rows = new ArrayList<>();
        for (YamlValue row : value.require("rows").list()) {
            List<String> cells = cells(row);
            if (cells.size() != columns.size()) {
                row.fault(
                        "the row has " + cells.size() + " cells and the table " + columns.size() + " columns",
                        "write a cell for each column; quote cells that hold a comma");
            }
            rows.add(cells);
        }
        claim(tablePlaces, id, value, "table");
        tables.add(new ComparisonTable(id, value.get("title").text(), columns, rows));
    }

    /** Texts, some of which may be empty, such as the head of the first column. */
    private static List<String> cells(YamlValue list) {
        return list.list().stream().map(YamlValue::writtenText).toList();
    }

    private static void claim(SortedMap<String, YamlValue> places, String id, YamlValue value, String what) {
        YamlValue first = places.putIfAbsent(id, value);
        if (first != null && !id.isEmpty()) {
            String message = "the " + what + " " + id + " is also in " + first.file() + ", line " + first.line();
            value.get("id").fault(message, "keep one of the two, or give this one an id of its own");
        }
    }
}
