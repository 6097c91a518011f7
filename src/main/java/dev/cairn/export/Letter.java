package dev.cairn.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Markdown in the making: blocks with an empty line between them. Addresses stand once, at the end, so that the text can be read as it is. Not safe for
 * use by several threads.
 */
final class Letter {
    private final List<String> blocks = new ArrayList<>();
    private final Map<String, Integer> addresses = new LinkedHashMap<>();

    Letter heading(int level, String text) {
        blocks.add(MarkdownText.heading(level, text));
        return this;
    }

    Letter paragraph(String text) {
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        return this;
    }

    /** A list with bullets. */
    Letter bullets(List<String> items) {
        return paragraph(
                String.join("\n", items.stream().map(item -> "- " + item).toList()));
    }

    Letter table(List<String> head, List<String> rows) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(rows);
        return paragraph(String.join("\n", lines));
    }

    /** A link whose address stands at the end; its title holds Markdown already. */
    String link(String title, String address) {
        return "[" + title + "][" + addresses.computeIfAbsent(address, first -> addresses.size() + 1) + "]";
    }

    String text() {
        String text = String.join("\n\n", blocks) + "\n";
        StringBuilder end = new StringBuilder();
        addresses.forEach((address, number) -> end.append('[')
                .append(number)
                .append("]: ")
                .append(MarkdownText.address(address))
                .append('\n'));
        return end.isEmpty() ? text : text + "\n" + end;
    }
}
