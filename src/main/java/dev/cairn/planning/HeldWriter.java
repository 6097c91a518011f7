package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.plan.Held;
import dev.cairn.plan.Held.Keep;
import dev.cairn.planning.advice.KeptWithoutExam;
import dev.cairn.planning.advice.RenewedBy;
import dev.cairn.planning.lifecycle.Credential;
import dev.cairn.planning.lifecycle.LapsedCredential;
import dev.cairn.planning.lifecycle.Renewable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Lists the certifications that the learner holds or held, and what keeps them, by what rules infer. */
final class HeldWriter {
    private final ExamCatalogue catalogue;
    private final Draft draft;
    private final Inference advice;

    HeldWriter(ExamCatalogue catalogue, Draft draft, Inference advice) {
        this.catalogue = catalogue;
        this.draft = draft;
        this.advice = advice;
    }

    /** The next to expire first. */
    List<Held> list() {
        List<Held> all = new ArrayList<>();
        draft.lifecycle().stream(Credential.class)
                .map(fact -> held(fact.exam(), fact.validUntil(), state(fact.exam()), ways(fact.exam())))
                .forEach(all::add);
        draft.lifecycle().stream(LapsedCredential.class)
                .map(fact -> held(fact.exam(), fact.lapsedOn(), Held.State.EXPIRED, List.of()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Held::validUntil).thenComparing(Held::exam));
        return all;
    }

    private Held held(ExamCode exam, LocalDate until, Held.State state, List<Keep> ways) {
        String title = catalogue.versions().stream()
                .filter(version -> version.code().equals(exam))
                .map(ExamVersion::title)
                .findFirst()
                .orElse(exam.value());
        return new Held(exam, title, until, state, ways);
    }

    private Held.State state(ExamCode exam) {
        return draft.lifecycle().stream(Renewable.class)
                        .anyMatch(fact -> fact.exam().equals(exam))
                ? Held.State.EXPIRING
                : Held.State.VALID;
    }

    private List<Keep> ways(ExamCode held) {
        List<Keep> ways = new ArrayList<>();
        advice.stream(RenewedBy.class)
                .filter(fact -> fact.held().equals(held))
                .sorted(Comparator.comparing(RenewedBy::by))
                .map(fact -> new Keep(
                        Optional.of(fact.by()),
                        fact.by().value(),
                        Optional.empty(),
                        catalogue.exam(fact.by()).map(Exam::fee),
                        Optional.empty(),
                        Optional.empty(),
                        draft.ledger().why(fact)))
                .forEach(ways::add);
        advice.stream(KeptWithoutExam.class)
                .filter(fact -> fact.held().equals(held))
                .sorted(Comparator.comparing(KeptWithoutExam::name))
                .map(fact -> new Keep(
                        Optional.empty(),
                        fact.name(),
                        Optional.of(fact.from()),
                        Optional.empty(),
                        Optional.of(fact.asks()),
                        Optional.of(fact.addsMonths()),
                        draft.ledger().why(fact)))
                .forEach(ways::add);
        return ways;
    }
}
