package dev.cairn.drl;

import java.util.List;
import java.util.Optional;

/**
 * A rule file in its parts. Places are offsets in its text.
 *
 * @param fault why the file, or its consequence, cannot be read; what was read before that is there nevertheless
 * @param conditions all of which have to hold
 * @param conclusion the fact that is inferred, if the consequence infers one
 */
public record ParsedRule(
        Optional<SyntaxFault> fault, List<Import> imports, List<Clause> conditions, Optional<Expression> conclusion) {
    public ParsedRule {
        imports = List.copyOf(imports);
        conditions = List.copyOf(conditions);
    }

    /** A file of which nothing could be read. */
    public static ParsedRule unread(SyntaxFault fault) {
        return new ParsedRule(Optional.of(fault), List.of(), List.of(), Optional.empty());
    }

    /** A type that is imported, by its whole name. */
    public record Import(String type, int place) {}

    /** Where a text stops to be a rule. */
    public record SyntaxFault(String message, int place) {}
}
