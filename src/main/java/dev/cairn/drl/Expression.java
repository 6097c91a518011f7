package dev.cairn.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value as a rule writes it. */
public sealed interface Expression {
    int place();

    /** The expressions that it is made of. */
    List<Expression> parts();

    /** A value that is written out. */
    record Literal(Kind kind, String text, int place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** What a literal is. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** A variable, a component of the fact, or a type. */
    record Name(String name, int place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A component of another value, or a constant of a type. */
    record Property(Expression of, String name, int place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** A method that is called, by default of the fact. */
    record Call(Optional<Expression> of, String name, List<Expression> arguments, int place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            List<Expression> parts = new ArrayList<>();
            of.ifPresent(parts::add);
            parts.addAll(arguments);
            return List.copyOf(parts);
        }
    }

    /** A new fact. */
    record Making(String type, List<Expression> arguments, int place) implements Expression {
        public Making {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /**
     * Values joined by an operator.
     *
     * @param sign where the operator stands
     */
    record Operation(String operator, List<Expression> parts, int place, int sign) implements Expression {
        public Operation {
            parts = List.copyOf(parts);
        }
    }

    /** Whatever else there is in the language. */
    record Other(String text, int place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }
}
