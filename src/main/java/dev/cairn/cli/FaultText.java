package dev.cairn.cli;

import dev.cairn.authoring.RuleFault;
import dev.cairn.export.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Faults of rules as people and programs read them.
 *
 * @param folder of the rules, which is put before the paths of their files
 */
record FaultText(Path folder) {
    String of(List<RuleFault> faults, FaultForm form) {
        return switch (form) {
            case JSON -> Json.pretty(faults.stream().map(this::fields).toList());
            case GITHUB -> faults.stream().map(this::annotation).collect(Collectors.joining());
            case TEXT -> faults.stream().map(this::inWords).collect(Collectors.joining("\n"));
        };
    }

    static String count(List<RuleFault> faults) {
        return count(
                faults.size(), faults.stream().map(RuleFault::file).distinct().count());
    }

    static String count(int faults, long files) {
        return "%d %s in %d %s"
                .formatted(faults, faults == 1 ? "fault" : "faults", files, files == 1 ? "file" : "files");
    }

    private String inWords(RuleFault fault) {
        String head = "%s:%d:%d: %s [%s]\n"
                .formatted(
                        path(fault),
                        fault.line(),
                        fault.column(),
                        fault.message(),
                        fault.code().label());
        return head + shown(fault) + "  " + fault.fix() + "\n";
    }

    /** The line, and a caret below the place. */
    private static String shown(RuleFault fault) {
        if (fault.text().isBlank()) {
            return "";
        }
        return "  | " + fault.text() + "\n  | " + fault.blanksBefore() + "^\n";
    }

    private Map<String, Object> fields(RuleFault fault) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", path(fault));
        fields.put("line", fault.line());
        fields.put("column", fault.column());
        fields.put("code", fault.code().label());
        fields.put("message", fault.message());
        fields.put("fix", fault.fix());
        fields.put("text", fault.text());
        return fields;
    }

    private String annotation(RuleFault fault) {
        return "::error file=%s,line=%d,col=%d,title=%s::%s\n"
                .formatted(
                        property(path(fault)),
                        fault.line(),
                        fault.column(),
                        property(fault.code().label()),
                        data(fault.message() + "\n" + fault.fix()));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private String path(RuleFault fault) {
        return path(folder, fault.file());
    }

    /** A file of the folder: below the working folder from there, as editors and GitHub want it. */
    static String path(Path folder, String name) {
        Path here = Path.of("").toAbsolutePath();
        Path file = folder.toAbsolutePath().resolve(name).normalize();
        return (file.startsWith(here) ? here.relativize(file) : file).toString().replace('\\', '/');
    }
}
