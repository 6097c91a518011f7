package dev.cairn.catalogue.check;

import dev.cairn.catalogue.PageList;
import dev.cairn.yaml.Faults;
import dev.cairn.yaml.YamlValue;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Checks that each page that learners are sent to is in {@code pages.tsv}, and each page there is used. */
final class PageCheck {
    static final String FILE = "pages.tsv";

    private final PageList pages;
    private final Set<String> used = new TreeSet<>();

    private PageCheck(PageList pages) {
        this.pages = pages;
    }

    /**
     * @param documents all that name pages which must be listed
     * @param others what may name others, too
     */
    static void check(
            PageList pages,
            Collection<YamlValue> documents,
            Collection<YamlValue> others,
            String label,
            Faults faults) {
        PageCheck check = new PageCheck(pages);
        documents.forEach(document -> Texts.each(document, check::text));
        others.forEach(document -> Texts.each(document, (place, text) -> check.used.add(text)));
        pages.all().values().forEach(page -> {
            if (page.title().isBlank() || page.seen().isBlank()) {
                String fix = "write what the page is called, and when it was seen";
                faults.add(label, page.line(), page.url() + " has no title or no day on which it was seen", fix);
            }
            if (!check.used.contains(page.url())) {
                faults.add(label, page.line(), "nothing links to " + page.url(), "remove the line");
            }
        });
    }

    private void text(YamlValue place, String text) {
        if (!text.startsWith(Texts.WEB)) {
            return;
        }
        if (pages.page(text).isEmpty()) {
            place.fault(text + " is not in pages.tsv", "open the page, then add its address, title and the day");
        }
        used.add(text);
    }
}
