package dev.cairn.authoring.explain;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines, between words where that is possible. */
final class Lines {
    private Lines() {}

    /**
     * The lines of a text.
     *
     * @param width in characters
     * @param most as many lines at most; the last ends with an ellipsis if there is more
     */
    static List<String> of(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            String line = "";
            for (String word : paragraph.split(" +", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (longer.length() <= width) {
                    line = longer;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word.length() <= width ? word : word.substring(0, width - 1) + "…";
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        first.set(most - 1, first.get(most - 1) + " …");
        return List.copyOf(first);
    }
}
