package dev.cairn.authoring.explain;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.ParsedRule;
import dev.cairn.exam.ExamCode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The exam that a rule infers something about: the variable that it is bound to. */
final class ExamVariable {
    private ExamVariable() {}

    /** The first exam of which the inferred fact is made. */
    static Optional<String> of(ParsedRule rule) {
        return rule.conclusion().stream()
                .flatMap(made -> arguments(made).stream())
                .filter(Name.class::isInstance)
                .map(argument -> ((Name) argument).name())
                .filter(variable -> isExam(variable, rule))
                .findFirst();
    }

    /** The variable of which a component of the inferred fact is made. */
    static Optional<String> of(ParsedRule rule, String component) {
        return rule.conclusion()
                .filter(Making.class::isInstance)
                .map(Making.class::cast)
                .flatMap(made -> at(index(components(made.type(), rule), component), made.arguments()))
                .filter(Name.class::isInstance)
                .map(argument -> ((Name) argument).name());
    }

    private static Optional<Expression> at(int index, List<Expression> arguments) {
        return index < 0 || index >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(index));
    }

    private static int index(List<RecordComponent> components, String name) {
        return IntStream.range(0, components.size())
                .filter(i -> components.get(i).getName().equals(name))
                .findFirst()
                .orElse(-1);
    }

    /** The component of a pattern that is, or has to be, the value of one of these variables. */
    static Optional<String> component(Pattern pattern, Iterable<String> variables) {
        for (String variable : variables) {
            Optional<String> found = pattern.constraints().stream()
                    .flatMap(each -> component(each, variable).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> component(Constraint constraint, String variable) {
        if (constraint.variable().filter(variable::equals).isPresent()) {
            return constraint.expression().flatMap(ExamVariable::name);
        }
        return constraint
                .expression()
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast)
                .filter(operation -> operation.operator().equals("=="))
                .filter(operation ->
                        name(operation.parts().get(1)).filter(variable::equals).isPresent())
                .flatMap(operation -> name(operation.parts().get(0)));
    }

    private static Optional<String> name(Expression expression) {
        return expression instanceof Name name ? Optional.of(name.name()) : Optional.empty();
    }

    private static List<Expression> arguments(Expression made) {
        if (made instanceof Making making) {
            return making.arguments();
        }
        return made instanceof Call call ? call.arguments() : List.of();
    }

    private static boolean isExam(String variable, ParsedRule rule) {
        return patterns(rule.conditions())
                .anyMatch(pattern -> pattern.constraints().stream()
                        .filter(each -> each.variable().filter(variable::equals).isPresent())
                        .flatMap(each -> each.expression().flatMap(ExamVariable::name).stream())
                        .anyMatch(component -> components(pattern.type(), rule).stream()
                                .anyMatch(
                                        each -> each.getName().equals(component) && each.getType() == ExamCode.class)));
    }

    private static Stream<Pattern> patterns(List<Clause> clauses) {
        return StepReader.flat(clauses).stream()
                .filter(Pattern.class::isInstance)
                .map(Pattern.class::cast);
    }

    /** The components of a type that the rule imports; none if it is no record. */
    private static List<RecordComponent> components(String type, ParsedRule rule) {
        return rule.imports().stream()
                .map(ParsedRule.Import::type)
                .filter(name -> name.endsWith("." + type))
                .flatMap(name -> loaded(name).stream())
                .filter(Class::isRecord)
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .toList();
    }

    private static Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            // A type within another is called otherwise; no fact that rules match is one.
            return Optional.empty();
        }
    }
}
