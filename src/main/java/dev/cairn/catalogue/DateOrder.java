package dev.cairn.catalogue;

import dev.cairn.exam.DatedFact;
import dev.cairn.exam.Occasion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The order of what happens to an exam version: beta, first day, last day. */
final class DateOrder {
    private static final List<Occasion> ORDER =
            List.of(Occasion.BETA_FROM, Occasion.BETA_TO, Occasion.AVAILABLE_FROM, Occasion.LAST_DAY);

    /** Stands for all languages that no fact names. */
    private static final String ANY_OTHER = "";

    private final List<Placed<DatedFact>> facts;

    private DateOrder(List<Placed<DatedFact>> facts) {
        this.facts = facts;
    }

    /** Adds a fault for each two facts that hold for one language and are out of order. */
    static void check(List<Placed<DatedFact>> facts) {
        if (facts.size() > 1) {
            new DateOrder(facts).check();
        }
    }

    private void check() {
        for (String language : languages()) {
            List<Placed<DatedFact>> holding =
                    facts.stream().filter(fact -> holds(fact.what(), language)).toList();
            for (Placed<DatedFact> earlier : holding) {
                holding.forEach(later -> checkPair(earlier, later.what()));
            }
        }
    }

    private Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        languages.add(ANY_OTHER);
        facts.forEach(fact -> languages.addAll(fact.what().languages()));
        return languages;
    }

    private boolean holds(DatedFact fact, String language) {
        if (!fact.languages().isEmpty()) {
            return fact.languages().contains(language);
        }
        return facts.stream()
                .map(Placed::what)
                .noneMatch(other ->
                        other.occasion() == fact.occasion() && other.languages().contains(language));
    }

    private static void checkPair(Placed<DatedFact> placed, DatedFact later) {
        DatedFact earlier = placed.what();
        boolean ordered = ORDER.indexOf(earlier.occasion()) < ORDER.indexOf(later.occasion());
        if (ordered && earlier.day().isAfter(later.day())) {
            String message = earlier.exam() + ": " + name(earlier) + " comes after " + name(later);
            placed.place().fault(message, "mend one of the two days, or say for which languages they hold");
        }
    }

    private static String name(DatedFact fact) {
        return switch (fact.occasion()) {
            case BETA_FROM -> "the beta's first day " + fact.day();
            case BETA_TO -> "the beta's last day " + fact.day();
            case AVAILABLE_FROM -> "the first day " + fact.day();
            case LAST_DAY -> "the last day " + fact.day();
        };
    }
}
