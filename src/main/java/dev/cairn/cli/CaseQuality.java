package dev.cairn.cli;

import dev.cairn.authoring.RuleCoverage;
import dev.cairn.authoring.variant.ConditionCoverage;
import dev.cairn.authoring.variant.MutationScore;
import dev.cairn.authoring.variant.Spot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much the cases of rules would notice, as far as that was asked for. */
record CaseQuality(
        Optional<RuleCoverage> rules, Optional<ConditionCoverage> conditions, Optional<MutationScore> mutants) {

    /** Whether each share is at least so many percent. */
    boolean reaches(int percent) {
        return shares().allMatch(share -> share >= percent);
    }

    private Stream<Integer> shares() {
        return Stream.of(
                        rules.map(RuleCoverage::percent),
                        conditions.map(ConditionCoverage::percent),
                        mutants.map(MutationScore::percent))
                .flatMap(Optional::stream);
    }

    String inWords() {
        return rules.map(CaseQuality::inWords).orElse("")
                + conditions.map(CaseQuality::inWords).orElse("")
                + mutants.map(CaseQuality::inWords).orElse("");
    }

    private static String inWords(RuleCoverage coverage) {
        return coverage.gaps().stream()
                        .map(gap -> "%s: %s in a case that passes (%s)\n"
                                .formatted(
                                        gap.rule().file(),
                                        gap.missing(),
                                        gap.rule().id()))
                        .collect(Collectors.joining())
                + "%d %% of %d rules fire in one case and are silent in another\n"
                        .formatted(coverage.percent(), coverage.rules());
    }

    private static String inWords(ConditionCoverage coverage) {
        return coverage.gaps().stream()
                        .map(gap ->
                                "%s: no case depends on '%s' (%s)\n".formatted(gap.place(), gap.words(), gap.rule()))
                        .collect(Collectors.joining())
                + "%d %% of %d conditions decide a case\n".formatted(coverage.percent(), coverage.conditions());
    }

    private static String inWords(MutationScore score) {
        return survivors(score.survivors())
                + "%d %% of %d mutants are killed; survived: %d, not viable: %d\n"
                        .formatted(
                                score.percent(),
                                score.killed() + score.survivors().size(),
                                score.survivors().size(),
                                score.notViable());
    }

    private static String survivors(List<Spot> survivors) {
        return survivors.stream()
                .map(spot -> "%s: no case notices this [%s] (%s)\n  - %s\n  + %s\n"
                        .formatted(spot.place(), spot.change().label(), spot.rule(), spot.before(), spot.after()))
                .collect(Collectors.joining());
    }
}
