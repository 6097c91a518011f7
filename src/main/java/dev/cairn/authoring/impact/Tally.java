package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.ImpactReport.Example;
import dev.cairn.authoring.impact.ImpactReport.RuleShare;
import dev.cairn.authoring.impact.Outcome.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Counts changes as they come, and keeps those that may become examples: one of each combination of kinds. Not safe for use by several threads. */
final class Tally {
    private static final int EXAMPLES = 5;

    private final Edit edit;
    private final SortedMap<Kind, Long> kinds = new TreeMap<>();
    private final SortedMap<String, Share> shares = new TreeMap<>();
    private final Map<SortedSet<Kind>, Candidate> candidates = new LinkedHashMap<>();
    private long members;
    private long changed;
    private long inWordsAlone;
    private long neither;
    private long withoutRule;

    Tally(Edit edit) {
        this.edit = edit;
    }

    /** What one member gets on both sides, and what of it changes. */
    record Compared(Member member, Outcome before, Optional<PlanChange> change) {}

    /** A rule so far. */
    private static final class Share {
        private long plans;
        private long begun;
        private long ended;
    }

    /** The first with this combination of kinds, and how many have it. */
    private static final class Candidate {
        private final Example example;
        private long plans;

        Candidate(Example example) {
            this.example = example;
        }
    }

    void add(Compared compared) {
        members++;
        if (compared.change().isEmpty()) {
            neither += compared.before() instanceof Refused ? 1 : 0;
            return;
        }
        PlanChange change = compared.change().orElseThrow();
        if (change.isInWordsAlone()) {
            inWordsAlone++;
        } else {
            changed++;
        }
        withoutRule += change.rules().isEmpty() ? 1 : 0;
        change.kinds().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
        change.rules().forEach(rule -> share(rule).plans++);
        change.begun().forEach(rule -> share(rule).begun++);
        change.ended().forEach(rule -> share(rule).ended++);
        Example example = new Example(compared.member(), change.kinds(), change.lines(), change.rules());
        candidates.computeIfAbsent(change.kinds(), all -> new Candidate(example)).plans++;
    }

    private Share share(String rule) {
        return shares.computeIfAbsent(rule, id -> new Share());
    }

    ImpactReport report(String before, String after, String population) {
        return new ImpactReport(
                before,
                after,
                population,
                edit,
                members,
                changed,
                inWordsAlone,
                neither,
                withoutRule,
                kinds,
                rules(),
                examples());
    }

    private List<RuleShare> rules() {
        List<RuleShare> rules = new ArrayList<>();
        shares.forEach((id, share) -> rules.add(new RuleShare(
                id,
                edit.names().getOrDefault(id, id),
                Optional.ofNullable(edit.rules().get(id)),
                share.plans,
                share.begun,
                share.ended)));
        rules.sort(Comparator.comparing((RuleShare rule) -> rule.manner().isEmpty())
                .thenComparing(RuleShare::plans, Comparator.reverseOrder())
                .thenComparing(RuleShare::id));
        return rules;
    }

    /** The most frequent combination first, then always the one that shows most of what was not seen yet. */
    private List<Example> examples() {
        List<Candidate> left = new ArrayList<>(candidates.values());
        left.sort(Comparator.comparing((Candidate candidate) -> candidate.plans).reversed());
        List<Example> chosen = new ArrayList<>();
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        while (!left.isEmpty() && chosen.size() < EXAMPLES) {
            Candidate next = chosen.isEmpty() ? left.get(0) : newest(left, seen);
            left.remove(next);
            chosen.add(next.example);
            seen.addAll(next.example.kinds());
        }
        return chosen;
    }

    private static Candidate newest(List<Candidate> left, Set<Kind> seen) {
        Candidate newest = left.get(0);
        for (Candidate candidate : left) {
            if (unseen(candidate, seen) > unseen(newest, seen)) {
                newest = candidate;
            }
        }
        return newest;
    }

    private static long unseen(Candidate candidate, Set<Kind> seen) {
        return candidate.example.kinds().stream()
                .filter(kind -> !seen.contains(kind))
                .count();
    }
}
