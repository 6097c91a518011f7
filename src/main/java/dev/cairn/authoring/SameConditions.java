package dev.cairn.authoring;

import dev.cairn.authoring.Premises.Premise;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Rules of a stage that ask for the same and infer the same kind of fact, and rules that ask for more than another and infer nothing that the other does not
 * infer. Names of variables, the order of patterns and constraints, and in which pattern two values are compared, do not count.
 */
final class SameConditions {
    private SameConditions() {}

    static void check(List<DrlFile> rules, RuleFaults faults) {
        List<Reading> before = new ArrayList<>();
        for (DrlFile rule : rules) {
            if (rule.parsed().conditions().isEmpty()) {
                continue;
            }
            Reading later = new Reading(rule);
            // Of one of them is enough.
            boolean unused = before.stream().filter(later::mayBeLike).anyMatch(earlier -> tell(earlier, later, faults));
            before.add(later);
        }
    }

    /** Whether there was something to tell. */
    private static boolean tell(Reading earlier, Reading later, RuleFaults faults) {
        boolean more = earlier.followsFrom(later, terms -> true);
        boolean less = later.followsFrom(earlier, terms -> true);
        if (more && less) {
            later.tell(
                    FaultCode.SAME_CONDITION,
                    "the condition is that of " + earlier.rule.path(),
                    "keep one of the two rules, or say in the conditions in what they differ",
                    faults);
        } else if (more && earlier.infersWhat(later)) {
            later.tellAddsNothing(earlier, faults);
        } else if (less && later.infersWhat(earlier)) {
            earlier.tellAddsNothing(later, faults);
        } else {
            return false;
        }
        return true;
    }

    /** A rule with what it asks for. */
    private static final class Reading {
        private final DrlFile rule;
        private final String inferred;
        private final List<Clause> clauses;
        private final Set<String> types;
        private final Premises premises;
        private final Terms terms;

        /** All that is asked for beside the facts that are bound. */
        private final Set<String> more;

        Reading(DrlFile rule) {
            this.rule = rule;
            this.inferred = rule.stage() + Conclusion.type(rule);
            this.clauses = Clauses.apart(rule.parsed().conditions()).toList();
            this.types = clauses.stream()
                    .filter(Pattern.class::isInstance)
                    .map(each -> ((Pattern) each).type())
                    .collect(Collectors.toUnmodifiableSet());
            this.premises = Premises.bound(rule.parsed().conditions());
            this.terms = premises.terms();
            this.more = clauses.stream()
                    .filter(each -> !(each instanceof Pattern))
                    .map(terms::of)
                    .collect(Collectors.toUnmodifiableSet());
        }

        boolean mayBeLike(Reading other) {
            return inferred.equals(other.inferred)
                    && (types.containsAll(other.types) || other.types.containsAll(types));
        }

        /** Whether this rule infers at least the facts that the other infers. */
        boolean infersWhat(Reading other) {
            return followsFrom(other, words -> {
                Optional<String> conclusion = rule.parsed().conclusion().map(words.wording()::of);
                return conclusion.isPresent()
                        && conclusion.equals(other.rule.parsed().conclusion().map(other.terms.wording()::of));
            });
        }

        /** Whether all that this rule asks for is there where all is there that the other asks for. */
        boolean followsFrom(Reading other, Predicate<Terms> also) {
            return other.types.containsAll(types) && followsFrom(other, 0, new Terms(other.premises::nameOf), also);
        }

        private boolean followsFrom(Reading other, int from, Terms words, Predicate<Terms> also) {
            if (from == clauses.size()) {
                return also.test(words);
            } else if (clauses.get(from) instanceof Pattern pattern) {
                return other.premises.all().stream()
                        .filter(premise -> premise.pattern().type().equals(pattern.type()))
                        .anyMatch(premise -> followsFrom(other, from, pattern, premise, words.inner(), also));
            }
            boolean asked = other.more.contains(words.of(clauses.get(from)));
            if (clauses.get(from) instanceof Accumulation sums) {
                words.bind(sums);
            }
            return asked && followsFrom(other, from + 1, words, also);
        }

        private boolean followsFrom(
                Reading other, int from, Pattern pattern, Premise premise, Terms words, Predicate<Terms> also) {
            words.bind(pattern, premise.name());
            return other.premises.meets(premise.name(), pattern, words) && followsFrom(other, from + 1, words, also);
        }

        void tellAddsNothing(Reading other, RuleFaults faults) {
            tell(
                    FaultCode.ADDS_NOTHING,
                    "the rule infers nothing that " + other.rule.path() + " does not infer with fewer conditions",
                    "delete one of the two rules, or infer another value",
                    faults);
        }

        void tell(FaultCode code, String message, String fix, RuleFaults faults) {
            rule.fault(rule.parsed().conditions().get(0).place(), code, message, fix, faults);
        }
    }
}
