package dev.cairn.catalogue;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Link;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.syllabus.QuestionSource.Role;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads where the questions of an exam come from: one source for each role. */
final class SourceReader {
    private static final KnownKeys SOURCES = KnownKeys.of("samples", "set", "mock", "plan", "bank", "more");
    private static final KnownKeys SOURCE = KnownKeys.of("title", "url", "use", "price");
    private static final String UNKNOWN = "unknown";

    private SourceReader() {}

    static List<QuestionSource> read(YamlValue value, ExamCode exam) {
        SOURCES.check(value);
        List<QuestionSource> sources = new ArrayList<>();
        for (Role role : Role.values()) {
            YamlValue source = value.require(key(role));
            if (source.isPresent()) {
                sources.add(source(source, exam, role));
            }
        }
        value.get("more").list().forEach(SourceReader::check);
        return sources;
    }

    private static QuestionSource source(YamlValue value, ExamCode exam, Role role) {
        SOURCE.check(value);
        String title = value.get("title").text();
        return new QuestionSource(
                id(exam, role),
                role,
                title,
                page(value.get("url"), title),
                value.get("price").text(),
                value.get("use").text());
    }

    /** Practice beside the five roles, which plans do not name. */
    private static void check(YamlValue value) {
        SOURCE.check(value);
        page(value.get("url"), value.get("title").text());
        value.require("price");
        value.require("use");
    }

    private static Optional<Link> page(YamlValue url, String title) {
        if (url.text().equals(UNKNOWN)) {
            return Optional.empty();
        }
        String address = WebAddress.read(url);
        return address.isEmpty() ? Optional.empty() : Optional.of(new Link(title, address));
    }

    private static String id(ExamCode exam, Role role) {
        return exam.value().toLowerCase(Locale.ROOT) + "-" + key(role);
    }

    private static String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
