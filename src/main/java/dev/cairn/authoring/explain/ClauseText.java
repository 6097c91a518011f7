package dev.cairn.authoring.explain;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Parts of the conditions of a rule, written out again, so that the rule can be tried with some of them.
 *
 * @param rule the text of the rule
 */
record ClauseText(String rule) {
    private static final String AND = " and ";

    /** These conditions, one a line. */
    String all(List<Clause> clauses) {
        return clauses.stream().map(this::of).collect(Collectors.joining("\n"));
    }

    String of(Clause clause) {
        if (clause instanceof Pattern pattern) {
            return pattern(pattern, pattern.constraints(), pattern.variable());
        } else if (clause instanceof Looked looked) {
            return looked(looked);
        } else if (clause instanceof Joined joined) {
            return "( " + joined(joined) + " )";
        }
        Accumulation accumulation = (Accumulation) clause;
        return accumulation(accumulation, accumulation.constraints());
    }

    /** A pattern with some of its constraints. */
    static String pattern(Pattern pattern, Collection<Constraint> constraints, Optional<String> variable) {
        return variable.map(name -> name + " : ").orElse("")
                + pattern.type()
                + constraints.stream().map(Constraint::text).collect(Collectors.joining(", ", "( ", " )"));
    }

    /** An accumulation with some of its constraints. */
    String accumulation(Accumulation accumulation, Collection<Constraint> constraints) {
        List<String> parts = AccumulationParts.of(rule, accumulation.place());
        String demands = constraints.stream().map(Constraint::text).collect(Collectors.joining(", "));
        return "accumulate( " + parts.get(0) + "; " + parts.get(1) + (demands.isEmpty() ? "" : "; " + demands) + " )";
    }

    private String looked(Looked looked) {
        return switch (looked.quantity()) {
            case NONE -> "not( " + inner(looked.parts()) + " )";
            case SOME -> "exists( " + inner(looked.parts()) + " )";
            case EACH -> looked.parts().stream().map(this::of).collect(Collectors.joining(" ", "forall( ", " )"));
        };
    }

    private String inner(List<Clause> parts) {
        return parts.stream()
                .map(part -> part instanceof Joined joined ? joined(joined) : of(part))
                .collect(Collectors.joining(AND));
    }

    private String joined(Joined joined) {
        return joined.parts().stream().map(this::of).collect(Collectors.joining(joined.all() ? AND : " or "));
    }
}
