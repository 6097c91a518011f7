package dev.cairn.authoring;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Sum;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.ParsedRule.Import;
import dev.cairn.text.NearestWord;
import java.util.List;
import java.util.Optional;

/** Whether all that a rule names is there, is bound once, and is compared with its like. */
final class MeaningCheck implements StyleCheck {
    private static final java.util.regex.Pattern HALF =
            java.util.regex.Pattern.compile("(?:&&|\\|\\|)\\s*(?:[<>]|[=!]=)");

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        new Reading(rule, faults).check();
    }

    /** One rule that is looked through. */
    private static final class Reading {
        private final DrlFile rule;
        private final RuleFaults faults;
        private final Vocabulary vocabulary;
        private final Meanings meanings;

        Reading(DrlFile rule, RuleFaults faults) {
            this.rule = rule;
            this.faults = faults;
            this.vocabulary = new Vocabulary(rule.parsed());
            this.meanings = new Meanings(vocabulary, this::tell);
        }

        void check() {
            rule.parsed().imports().forEach(this::checkImport);
            Scope scope = Scope.empty();
            checkAll(rule.parsed().conditions(), scope);
            rule.parsed().conclusion().ifPresent(made -> meanings.type(made, Optional.empty(), scope));
        }

        private void tell(int place, FaultCode code, String message, String fix) {
            rule.faultUnlessTold(place, code, message, fix, faults);
        }

        private void checkImport(Import each) {
            if (Vocabulary.whole(each.type()).isEmpty()) {
                int name = rule.text().indexOf(each.type(), each.place());
                String hint = NearestWord.to(
                                each.type(), FactTypes.all().importable().keySet())
                        .map(near -> "did you mean '" + near + "'? ")
                        .orElse("");
                tell(
                        name < 0 ? each.place() : name,
                        FaultCode.UNKNOWN_TYPE,
                        "there is no type " + each.type(),
                        hint + "All facts are listed in docs/authoring.md");
            }
        }

        private void checkAll(List<Clause> clauses, Scope scope) {
            clauses.forEach(clause -> check(clause, scope));
        }

        private void check(Clause clause, Scope scope) {
            if (clause instanceof Pattern pattern) {
                checkPattern(pattern, scope);
            } else if (clause instanceof Looked looked) {
                checkAll(looked.parts(), scope.inner());
            } else if (clause instanceof Joined joined) {
                checkJoined(joined, scope);
            } else if (clause instanceof Accumulation accumulation) {
                checkAccumulation(accumulation, scope);
            }
        }

        /** Each of several alternatives may bind the same. */
        private void checkJoined(Joined joined, Scope scope) {
            if (joined.all()) {
                checkAll(joined.parts(), scope);
                return;
            }
            List<Scope> branches = joined.parts().stream()
                    .map(part -> {
                        Scope branch = scope.inner();
                        check(part, branch);
                        return branch;
                    })
                    .toList();
            branches.forEach(scope::takeOver);
        }

        private void checkAccumulation(Accumulation accumulation, Scope scope) {
            Scope inner = scope.inner();
            check(accumulation.source(), inner);
            for (Sum sum : accumulation.sums()) {
                sum.of().forEach(part -> meanings.type(part, Optional.empty(), inner));
                Optional<Class<?>> type = List.of("sum", "average", "count").contains(sum.function())
                        ? Optional.of(Number.class)
                        : Optional.empty();
                sum.variable().ifPresent(variable -> bind(variable, type, accumulation.place(), scope));
            }
            accumulation.constraints().forEach(constraint -> checkConstraint(constraint, Optional.empty(), scope));
        }

        private void checkPattern(Pattern pattern, Scope scope) {
            Optional<Class<?>> known = meanings.named(pattern.type(), pattern.place());
            Optional<Class<?>> type = known.or(() -> Optional.of(Meanings.UNKNOWN));
            pattern.variable().ifPresent(variable -> bind(variable, known, pattern.place(), scope));
            for (Constraint constraint : pattern.constraints()) {
                constraint
                        .variable()
                        .ifPresent(
                                variable -> bind(variable, bound(constraint, type, scope), constraint.place(), scope));
            }
            pattern.constraints().forEach(constraint -> checkConstraint(constraint, type, scope));
        }

        private void bind(String variable, Optional<Class<?>> type, int place, Scope scope) {
            if (scope.knows(variable)) {
                tell(
                        place,
                        FaultCode.DUPLICATE_BINDING,
                        "the variable " + variable + " is bound already",
                        "to compare, write: component == " + variable + "; to bind something else, take another name");
            }
            scope.bind(variable, type);
        }

        /** What a constraint binds is the left of what it compares. Faults in it are told when it is looked at itself. */
        private Optional<Class<?>> bound(Constraint constraint, Optional<Class<?>> fact, Scope scope) {
            Meanings silent = new Meanings(vocabulary, (place, code, message, fix) -> {});
            return constraint.expression().flatMap(expression -> silent.type(Terms.left(expression), fact, scope));
        }

        private void checkConstraint(Constraint constraint, Optional<Class<?>> fact, Scope scope) {
            if (HALF.matcher(constraint.text()).find()) {
                tell(
                        constraint.place(),
                        FaultCode.SYNTAX,
                        "one side of this does not say what it compares",
                        "write the component on both sides of && or ||");
            } else if (constraint.expression().isEmpty()) {
                tell(
                        constraint.place(),
                        FaultCode.SYNTAX,
                        "this constraint cannot be read",
                        "look for a keyword that is used as a name, such as with, not or is");
            }
            constraint.expression().ifPresent(expression -> {
                Optional<Class<?>> type = meanings.type(expression, fact, scope);
                if (constraint.variable().isEmpty()) {
                    checkCondition(expression, type);
                }
            });
        }

        /** Whoever reads on should not have to look up whether something is missing. */
        private void checkCondition(Expression expression, Optional<Class<?>> type) {
            boolean flag =
                    type.filter(each -> Kinds.boxed(each) == Boolean.class).isPresent();
            if (expression instanceof Name name && flag) {
                tell(
                        name.place(),
                        FaultCode.BARE_BOOLEAN,
                        "'" + name.name() + "' stands alone",
                        "write " + name.name() + " == true");
            }
        }
    }
}
