package dev.cairn.drl;

import java.util.List;
import java.util.Optional;

/** A part of the conditions of a rule. */
public sealed interface Clause {
    int place();

    /**
     * A fact of a type that meets all constraints.
     *
     * @param variable bound to the fact
     */
    record Pattern(String type, Optional<String> variable, List<Constraint> constraints, int place) implements Clause {
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** Parts of which all hold, or one. */
    record Joined(boolean all, List<Clause> parts, int place) implements Clause {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** Parts that are looked for and bind nothing. */
    record Looked(Quantity quantity, List<Clause> parts, int place) implements Clause {
        public Looked {
            parts = List.copyOf(parts);
        }
    }

    /** Of what is looked for, how much there has to be. */
    enum Quantity {
        NONE,
        SOME,
        EACH
    }

    /** Facts counted together. */
    record Accumulation(Clause source, List<Sum> sums, List<Constraint> constraints, int place) implements Clause {
        public Accumulation {
            sums = List.copyOf(sums);
            constraints = List.copyOf(constraints);
        }
    }

    /** What is counted of them. */
    record Sum(String function, Optional<String> variable, List<Expression> of) {
        public Sum {
            of = List.copyOf(of);
        }
    }

    /**
     * What a pattern demands of a fact, or binds.
     *
     * @param variable bound to the left side of the expression
     * @param expression nothing if it cannot be read
     */
    record Constraint(Optional<String> variable, Optional<Expression> expression, String text, int place) {}
}
