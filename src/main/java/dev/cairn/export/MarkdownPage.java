package dev.cairn.export;

import dev.cairn.export.Phrase.Piece;
import dev.cairn.export.Table.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Markdown for a template: it escapes whatever it is given. Addresses stand once, at the end, so that the text can be read as it is. Not safe for use by
 * several threads.
 */
final class MarkdownPage {
    private final Map<String, Integer> addresses = new LinkedHashMap<>();

    String text(Phrase phrase) {
        return phrase.pieces().stream().map(this::piece).collect(Collectors.joining());
    }

    String text(String text) {
        return text(Phrase.of(text));
    }

    String bullets(List<Phrase> lines) {
        return lines.stream().map(line -> "- " + text(line)).collect(Collectors.joining("\n"));
    }

    String table(Table table) {
        String head = row(table.columns().stream().map(Column::name).toList());
        String rule = row(table.columns().stream()
                .map(column -> column.number() ? "---:" : "---")
                .toList());
        String rows = table.rows().stream()
                .map(cells -> row(cells.stream().map(this::text).toList()))
                .collect(Collectors.joining("\n"));
        return String.join("\n", head, rule, rows);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Where the links lead, one a line; empty, where there are none. */
    String addresses() {
        return addresses.entrySet().stream()
                .map(entry -> "[" + entry.getValue() + "]: " + MarkdownText.address(entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    private String piece(Piece piece) {
        String text = MarkdownText.plain(piece.text());
        return switch (piece.style()) {
            case PLAIN -> spaced(piece.text(), text);
            case FOREIGN -> spaced(piece.text(), MarkdownText.foreign(piece.text()));
            case STRONG -> "**" + text + "**";
            case EMPHASIS -> "*" + text + "*";
            case CODE -> "`" + piece.text().replace("`", "") + "`";
            case LINK ->
                "[" + text + "][" + addresses.computeIfAbsent(piece.address(), first -> addresses.size() + 1) + "]";
        };
    }

    /** The escaped text with the spaces that part it from its neighbours. */
    private static String spaced(String text, String escaped) {
        boolean before = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        boolean after = text.length() > 1 && Character.isWhitespace(text.charAt(text.length() - 1));
        return (before ? " " : "") + escaped + (after ? " " : "");
    }
}
