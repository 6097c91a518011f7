package dev.cairn.intake;

import dev.cairn.exam.ExamCode;
import dev.cairn.learner.SelfRating;
import dev.cairn.learner.WeakDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code weak} and {@code confidence}: what the learner thinks of single domains, each named once in each list. */
final class DomainSection {
    private final CatalogueFields exams;

    DomainSection(CatalogueFields exams) {
        this.exams = exams;
    }

    List<WeakDomain> weak(JsonField form) {
        Set<WeakDomain> seen = new HashSet<>();
        return form.get("weak").entries("a list of objects with exam and domain", Limits.WEAK).stream()
                .map(entry -> entry.object("an object with exam and domain", List.of("exam", "domain"))
                        .flatMap(weak -> domain(weak, seen)))
                .flatMap(Optional::stream)
                .toList();
    }

    List<SelfRating> confidence(JsonField form) {
        Set<WeakDomain> seen = new HashSet<>();
        return form
                .get("confidence")
                .entries("a list of objects with exam, domain and level", Limits.CONFIDENCE)
                .stream()
                .map(entry -> entry.object("an object with exam, domain and level", List.of("exam", "domain", "level"))
                        .flatMap(rating -> rating(rating, seen)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<SelfRating> rating(JsonField entry, Set<WeakDomain> seen) {
        Optional<WeakDomain> domain = domain(entry, seen);
        Optional<Integer> level =
                entry.get("level").wholeNumber("a confidence", Limits.LEAST_LEVEL, Limits.HIGHEST_LEVEL);
        return domain.isPresent() && level.isPresent()
                ? Optional.of(new SelfRating(domain.get().exam(), domain.get().domain(), level.get()))
                : Optional.empty();
    }

    private Optional<WeakDomain> domain(JsonField entry, Set<WeakDomain> seen) {
        Optional<ExamCode> exam = exams.exam(entry.get("exam"));
        Optional<Integer> number = exams.domain(entry.get("domain"), exam);
        if (exam.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        WeakDomain domain = new WeakDomain(exam.get(), number.get());
        if (!seen.add(domain)) {
            entry.fault("domain " + number.get() + " of " + exam.get() + " is here twice", "keep one of the two");
        }
        return Optional.of(domain);
    }
}
