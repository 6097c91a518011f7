package dev.cairn.intake;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Kind;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.StudyNames;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what a request says about exams, and holds it against the catalogue. */
final class CatalogueFields {
    private static final String EXAM = "the code of an exam, such as \"SAA-C03\"";

    private static final String STUDY =
            "the name of a subject, a topic or a unit, such as \"vpc\", \"vpc.nat\" or \"saa-c03.vpc\"";

    /** To look for the nearest of thousands of names takes a while. */
    private static final int MOST_HINTS = 20;

    private final ExamCatalogue catalogue;
    private final StudyNames names;

    CatalogueFields(ExamCatalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new StudyNames(catalogue);
    }

    /** The names of subjects, topics and units, each once. */
    List<String> known(JsonField list) {
        Set<String> known = new LinkedHashSet<>();
        int unknown = 0;
        for (JsonField entry : list.entries("a list of subjects, topics and units", Limits.KNOWN)) {
            Optional<String> name = entry.text(STUDY).map(text -> text.strip().toLowerCase(Locale.ROOT));
            if (name.isPresent() && !names.has(name.get())) {
                entry.fault(
                        "there is no subject, topic or unit '" + PlainText.shortened(name.get()) + "'",
                        unknown < MOST_HINTS ? instead(name.get()) : "write " + STUDY);
                unknown++;
            } else if (name.isPresent() && !known.add(name.get())) {
                entry.fault("'" + name.get() + "' stands in " + list.label() + " twice", "keep one of the two");
            }
        }
        return List.copyOf(known);
    }

    private String instead(String name) {
        List<String> all = names.all();
        List<String> alike = all.stream()
                .filter(other -> other.contains(".") == name.contains("."))
                .toList();
        return NearestWord.to(name, alike)
                .or(() -> NearestWord.to(name, all))
                .map(word -> "did you mean '" + word + "'?")
                .orElse("write " + STUDY);
    }

    /** The code of a version that the catalogue knows; upper and lower case are alike. */
    Optional<ExamCode> exam(JsonField field) {
        return field.text(EXAM).flatMap(text -> {
            Optional<ExamCode> code = ExamCode.parse(text)
                    .filter(parsed -> catalogue.version(parsed).isPresent());
            if (code.isEmpty()) {
                field.fault("the catalogue has no exam '" + PlainText.shortened(text) + "'", fix(text));
            }
            return code;
        });
    }

    /** The number of a domain that this exam has. If the exam is unknown, any number that a domain could have. */
    Optional<Integer> domain(JsonField field, Optional<ExamCode> exam) {
        return field.wholeNumber("the number of a domain", 1, Limits.DOMAIN_NUMBER)
                .filter(number -> exam.isEmpty() || has(exam.get(), number, field));
    }

    private boolean has(ExamCode code, int number, JsonField field) {
        List<ExamDomain> domains = catalogue.exam(code).map(Exam::domains).orElse(List.of());
        if (domains.isEmpty()) {
            field.fault(
                    "the domains of " + code + " are not in the catalogue",
                    "leave them out, or name the version that followed it");
            return false;
        }
        if (domains.stream().noneMatch(domain -> domain.number() == number)) {
            field.fault(code + " has no domain " + number, "write one of " + numbers(domains));
            return false;
        }
        return true;
    }

    private static String numbers(List<ExamDomain> domains) {
        return domains.stream().map(domain -> String.valueOf(domain.number())).collect(Collectors.joining(", "));
    }

    private String fix(String text) {
        return NearestWord.to(text, codes(version -> true))
                .map(code -> "did you mean " + code + "?")
                .orElseGet(() -> "write one of " + String.join(", ", codes(CatalogueFields::canBePlanned)));
    }

    private static boolean canBePlanned(ExamVersion version) {
        return version.kind() != Kind.STUB;
    }

    /** The codes of these versions; the better known a version is, the earlier it comes. */
    private List<String> codes(Predicate<ExamVersion> which) {
        return catalogue.versions().stream()
                .filter(which)
                .sorted(Comparator.comparing(ExamVersion::kind).thenComparing(ExamVersion::code))
                .map(version -> version.code().value())
                .toList();
    }
}
