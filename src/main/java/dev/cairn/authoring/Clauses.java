package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Name;
import java.util.List;
import java.util.stream.Stream;

/** What the conditions of rules consist of. */
final class Clauses {
    private Clauses() {}

    /** All clauses that have to hold, one by one. */
    static Stream<Clause> apart(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(each ->
                        each instanceof Joined joined && joined.all() ? apart(joined.parts()) : Stream.of(each));
    }

    /** All patterns, also those that are looked for and bind nothing. */
    static Stream<Pattern> patterns(List<Clause> clauses) {
        return clauses.stream().flatMap(Clauses::patterns);
    }

    static Stream<Pattern> patterns(Clause clause) {
        if (clause instanceof Pattern pattern) {
            return Stream.of(pattern);
        } else if (clause instanceof Joined joined) {
            return patterns(joined.parts());
        } else if (clause instanceof Looked looked) {
            return patterns(looked.parts());
        }
        return clause instanceof Accumulation sums ? patterns(sums.source()) : Stream.empty();
    }

    /** All names that a clause uses, as often as it uses them; what it binds is not among them. */
    static Stream<String> names(Clause clause) {
        Stream<Expression> compared = patterns(clause)
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(constraint -> constraint.expression().stream());
        return Stream.concat(compared, counted(clause)).flatMap(Clauses::names);
    }

    private static Stream<Expression> counted(Clause clause) {
        return clause instanceof Accumulation sums
                ? Stream.concat(
                        sums.sums().stream().flatMap(sum -> sum.of().stream()),
                        sums.constraints().stream().flatMap(each -> each.expression().stream()))
                : Stream.empty();
    }

    /** All names in an expression, with {@code this} for a method of the fact. */
    static Stream<String> names(Expression expression) {
        Stream<String> inner = expression.parts().stream().flatMap(Clauses::names);
        if (expression instanceof Name name) {
            return Stream.concat(Stream.of(name.name()), inner);
        }
        boolean ofFact = expression instanceof Call call && call.of().isEmpty();
        return ofFact ? Stream.concat(Stream.of("this"), inner) : inner;
    }

    /** All variables that a clause binds. */
    static Stream<String> bound(Clause clause) {
        Stream<String> inPatterns = patterns(clause)
                .flatMap(pattern -> Stream.concat(
                        pattern.variable().stream(),
                        pattern.constraints().stream().map(Constraint::variable).flatMap(each -> each.stream())));
        return clause instanceof Accumulation sums
                ? Stream.concat(inPatterns, sums.sums().stream().flatMap(sum -> sum.variable().stream()))
                : inPatterns;
    }
}
