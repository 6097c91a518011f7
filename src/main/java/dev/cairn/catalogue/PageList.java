package dev.cairn.catalogue;

import dev.cairn.exam.Link;
import dev.cairn.yaml.Faults;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that syllabi send learners to, from {@code pages.tsv}: address, title, when it was seen, price. */
public final class PageList {
    private static final String HEAD = "url\ttitle\tseen\tprice";
    private static final int COLUMNS = 4;

    /** A line of the list. */
    public record Page(int line, String url, String title, String seen, String price) {}

    private final Map<String, Page> pages = new LinkedHashMap<>();

    private PageList() {}

    static PageList read(SeedFolder folder, Faults faults) {
        PageList list = new PageList();
        String label = folder.label(SeedFolder.PAGES);
        List<String> lines =
                folder.text(SeedFolder.PAGES).map(text -> text.lines().toList()).orElse(List.of());
        if (!lines.isEmpty() && !lines.get(0).equals(HEAD)) {
            faults.add(label, 1, "the columns are not url, title, seen and price", "name them in the first line");
        }
        for (int line = 2; line <= lines.size(); line++) {
            list.add(label, line, lines.get(line - 1).split("\t", -1), faults);
        }
        return list;
    }

    private void add(String label, int line, String[] cells, Faults faults) {
        if (cells.length != COLUMNS) {
            faults.add(label, line, "the line has " + cells.length + " columns", "write url, title, seen and price");
        } else if (pages.putIfAbsent(cells[0], new Page(line, cells[0], cells[1], cells[2], cells[3])) != null) {
            faults.add(label, line, cells[0] + " is listed twice", "keep one of the two lines");
        }
    }

    public Optional<Page> page(String url) {
        return Optional.ofNullable(pages.get(url));
    }

    public Map<String, Page> all() {
        return Collections.unmodifiableMap(pages);
    }

    /** The page with its title; a page that is not listed is called by the end of its address. */
    Link link(String url) {
        return new Link(
                page(url).map(Page::title).filter(title -> !title.isBlank()).orElseGet(() -> end(url)), url);
    }

    private static String end(String url) {
        String path =
                url.replaceFirst("^https://", "").replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.html?$", "");
    }
}
