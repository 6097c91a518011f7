package dev.cairn.authoring;

import dev.cairn.yaml.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Collects what is wrong in a folder of rules. Not safe for use by several threads. */
final class RuleFaults {
    private final List<RuleFault> found = new ArrayList<>();

    /** Adds a fault at an offset in the text of a file. */
    void add(String file, String text, int offset, FaultCode code, String message, String fix) {
        found.add(at(file, text, offset, code, message, fix));
    }

    /**
     * Adds a fault unless its line has one already: what a line does not say makes no sense often follows from what it must not say.
     */
    void addUnlessTold(String file, String text, int offset, FaultCode code, String message, String fix) {
        RuleFault fault = at(file, text, offset, code, message, fix);
        if (found.stream().noneMatch(fault::isAtLineOf)) {
            found.add(fault);
        }
    }

    /** Adds a fault of a file or folder as a whole. */
    void add(String file, FaultCode code, String message, String fix) {
        add(file, "", 0, code, message, fix);
    }

    /** Adds a fault that knows its line only. */
    void add(Fault fault, FaultCode code, Function<String, String> texts) {
        String text = texts.apply(fault.file());
        add(fault.file(), text, startOfLine(text, fault.line()), code, fault.message(), fault.fix());
    }

    /** All faults, by file and place. */
    List<RuleFault> all() {
        return found.stream()
                .sorted(Comparator.comparing(RuleFault::file)
                        .thenComparing(RuleFault::line)
                        .thenComparing(RuleFault::column)
                        .thenComparing(RuleFault::message))
                .distinct()
                .toList();
    }

    private static RuleFault at(String file, String text, int offset, FaultCode code, String message, String fix) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int start = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        int line = 1
                + (int) text.substring(0, start)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count();
        String shown = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        return new RuleFault(file, line, place - start + 1, code, message, fix, shown);
    }

    /** The first letter of a line; the beginning of the text if there is no such line. */
    private static int startOfLine(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return 0;
            }
            start = end + 1;
        }
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }
}
