package dev.cairn.intake;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Kind;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what a request says about exams, and holds it against the catalogue. */
final class CatalogueFields {
    private static final String EXAM = "the code of an exam, such as \"SAA-C03\"";

    private final ExamCatalogue catalogue;

    CatalogueFields(ExamCatalogue catalogue) {
        this.catalogue = catalogue;
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
