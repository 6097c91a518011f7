package dev.cairn.authoring.handbook;

import dev.cairn.authoring.Vocabulary;
import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.drl.Clause.Sum;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.ParsedRule;
import dev.cairn.planning.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conditions and the conclusion of a rule in words, for people who do not read the language of rules. Used for one rule. */
final class RuleWords {
    private final ParsedRule rule;
    private final Map<String, Parameter> numbers;
    private final Vocabulary types;
    private final ValueWords values;

    /** @param numbers by name */
    RuleWords(ParsedRule rule, Map<String, Parameter> numbers) {
        this.rule = rule;
        this.numbers = numbers;
        this.types = new Vocabulary(rule);
        this.values = new ValueWords(types);
    }

    /** What has to hold, all at once. */
    List<Phrase> conditions() {
        return rule.conditions().stream().map(this::phrase).toList();
    }

    /** What is inferred then, in the order of reading: to be asked for after the conditions. */
    Optional<Phrase> conclusion() {
        return rule.conclusion()
                .map(made -> values.value(made, Optional.empty()))
                .map(words -> Phrase.of(Spelling.sentence(words).replaceAll("(?<=[.!?][”\"])\\.$", "")));
    }

    private Phrase phrase(Clause clause) {
        if (clause instanceof Pattern pattern) {
            return numberOf(pattern)
                    .map(number -> number(pattern, number))
                    .orElseGet(() -> Phrase.of(fact(pattern, "There is " + article(pattern), true)));
        } else if (clause instanceof Joined joined) {
            return new Phrase(
                    joined.all() ? "All of these hold:" : "At least one of these holds:", parts(joined.parts()));
        } else if (clause instanceof Looked looked) {
            return looked(looked);
        }
        return accumulation((Accumulation) clause);
    }

    private List<Phrase> parts(List<Clause> clauses) {
        return clauses.stream().map(this::phrase).toList();
    }

    private static String article(Pattern pattern) {
        return Spelling.withArticle(Spelling.kind(pattern.type()));
    }

    private Phrase looked(Looked looked) {
        List<Clause> parts = looked.parts().stream()
                .flatMap(part ->
                        part instanceof Joined joined && joined.all() ? joined.parts().stream() : Stream.of(part))
                .toList();
        if (parts.size() == 1 && parts.get(0) instanceof Pattern pattern && looked.quantity() != Quantity.EACH) {
            String words = Spelling.kind(pattern.type());
            return Phrase.of(
                    looked.quantity() == Quantity.NONE
                            ? fact(pattern, "There is no " + words, false)
                            : fact(pattern, "There is at least one " + words, false));
        }
        return new Phrase(
                switch (looked.quantity()) {
                    case NONE -> "Nowhere do all of these hold together:";
                    case SOME -> "Somewhere all of these hold together:";
                    case EACH -> "Wherever the first of these holds, the others do:";
                },
                parts(parts));
    }

    private Phrase accumulation(Accumulation accumulation) {
        List<Phrase> parts = new ArrayList<>(parts(
                accumulation.source() instanceof Joined joined && joined.all()
                        ? joined.parts()
                        : List.of(accumulation.source())));
        accumulation.sums().forEach(sum -> parts.add(Phrase.of(sum(sum))));
        accumulation
                .constraints()
                .forEach(constraint -> parts.add(Phrase.of(constraint
                        .expression()
                        .map(each -> Spelling.sentence(values.holds(each, Optional.empty())))
                        .orElse(constraint.text()))));
        return new Phrase("Of all these taken together:", parts);
    }

    private String sum(Sum sum) {
        String what = switch (sum.function()) {
            case "sum" -> "the sum of ";
            case "min" -> "the smallest ";
            case "max" -> "the largest ";
            case "average" -> "the average of ";
            case "count" -> "the number of ";
            default -> sum.function() + " of ";
        };
        String of = sum.of().stream()
                .map(each -> values.value(each, Optional.empty()))
                .collect(Collectors.joining(", "));
        return sum.variable().map(Phrase::variable).orElse("It") + " is " + what + of + ".";
    }

    /** @param binds whether what the pattern binds can be used elsewhere */
    private String fact(Pattern pattern, String lead, boolean binds) {
        Optional<Class<?>> type = types.type(pattern.type());
        List<String> demands = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        pattern.variable().ifPresent(variable -> {
            type.ifPresent(known -> values.bind(variable, known));
            notes.add("it as " + Phrase.variable(variable));
        });
        for (Constraint constraint : pattern.constraints()) {
            Optional<Expression> expression = constraint.expression();
            boolean onlyBinds = constraint.variable().isPresent()
                    && expression.filter(RuleWords::isPlain).isPresent();
            if (!onlyBinds) {
                demands.add(expression.map(each -> values.demand(each, type)).orElse("where " + constraint.text()));
            }
            constraint
                    .variable()
                    .ifPresent(variable -> expression.map(RuleWords::bound).ifPresent(bound -> {
                        values.bind(variable, bound, type);
                        notes.add(note(variable, values.value(bound, type)));
                    }));
        }
        String all = lead + (demands.isEmpty() ? "" : " " + String.join(" and ", demands)) + ".";
        return binds && !notes.isEmpty() ? all + " Note " + Spelling.row(notes, "and") + "." : all;
    }

    /** What is said in passing where both are called alike. */
    private static String note(String variable, String value) {
        String name = Phrase.variable(variable);
        return value.equals("its " + name.substring(1, name.length() - 1)) ? "its " + name : value + " as " + name;
    }

    private static boolean isPlain(Expression expression) {
        return expression instanceof Name || expression instanceof Call;
    }

    /** A comparison binds what stands on its left. */
    private static Expression bound(Expression expression) {
        return isPlain(expression) || expression.parts().isEmpty()
                ? expression
                : expression.parts().get(0);
    }

    /** The name of the number that a pattern asks for. */
    static Optional<String> numberName(Pattern pattern) {
        return pattern.type().equals(Parameter.class.getSimpleName())
                ? pattern.constraints().stream()
                        .flatMap(constraint -> constraint.expression().stream())
                        .filter(Expression.Operation.class::isInstance)
                        .map(Expression.Operation.class::cast)
                        .filter(each -> each.operator().equals("==")
                                && each.parts().get(0) instanceof Name name
                                && name.name().equals("name"))
                        .flatMap(each -> each.parts().get(1) instanceof Expression.Literal literal
                                ? Stream.of(literal.text())
                                : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Parameter> numberOf(Pattern pattern) {
        return numberName(pattern).map(numbers::get);
    }

    private static Phrase number(Pattern pattern, Parameter number) {
        String words = "the number " + number.name() + ", " + Spelling.amount(number);
        return Phrase.of(pattern.constraints().stream()
                .flatMap(constraint -> constraint.variable().stream())
                .findFirst()
                .map(variable -> Phrase.variable(variable) + " is " + words + ".")
                .orElse("There is " + words + "."));
    }
}
