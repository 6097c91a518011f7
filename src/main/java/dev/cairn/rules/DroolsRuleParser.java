package dev.cairn.rules;

import dev.cairn.drl.Clause;
import dev.cairn.drl.Clause.Accumulation;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Clause.Joined;
import dev.cairn.drl.Clause.Looked;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.drl.Clause.Quantity;
import dev.cairn.drl.Clause.Sum;
import dev.cairn.drl.Expression;
import dev.cairn.drl.ParsedRule;
import dev.cairn.drl.ParsedRule.Import;
import dev.cairn.drl.ParsedRule.SyntaxFault;
import dev.cairn.drl.RuleParser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rules with the parser of Drools, the same that compiles them. */
public final class DroolsRuleParser implements RuleParser {
    private static final java.util.regex.Pattern LINE = java.util.regex.Pattern.compile("\\bLine (\\d+):(\\d+) ");
    private static final java.util.regex.Pattern UNEXPECTED =
            java.util.regex.Pattern.compile("(?:mismatched input|no viable alternative at input) '([^']*)'");

    @Override
    public ParsedRule parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(false, text);
            Optional<SyntaxFault> fault = first(parser, text);
            if (fault.isPresent() || parsed == null) {
                return ParsedRule.unread(fault.orElseGet(() -> new SyntaxFault("this cannot be read", 0)));
            }
            return new Reading(text).read(parsed);
        } catch (DroolsParserException | RuntimeException e) {
            // The parser gives up on some texts without saying where.
            return ParsedRule.unread(first(parser, text).orElseGet(() -> new SyntaxFault("this cannot be read", 0)));
        }
    }

    /** The faults after the first are mostly its consequences. */
    private static Optional<SyntaxFault> first(DrlParser parser, String text) {
        return parser.getErrors().stream()
                .filter(ParserError.class::isInstance)
                .map(ParserError.class::cast)
                .map(error -> fault(error, text))
                .min(Comparator.comparing(SyntaxFault::place));
    }

    private static SyntaxFault fault(ParserError error, String text) {
        String message = String.valueOf(error.getMessage());
        Matcher line = LINE.matcher(message);
        boolean placed = line.find();
        int place = placed
                ? place(text, Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)))
                : place(text, error.getRow(), error.getCol());
        Matcher unexpected = UNEXPECTED.matcher(message);
        boolean known = unexpected.find();
        if (message.contains("'<eof>'") || (known && unexpected.group(1).isEmpty())) {
            return new SyntaxFault(
                    "the file ends in the middle of something",
                    text.stripTrailing().length());
        }
        return new SyntaxFault(
                known ? "'" + unexpected.group(1) + "' is not expected here" : "this cannot be read", place);
    }

    /** The offset of a place, or of the end of the text if there is no such place. */
    private static int place(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + Math.max(0, column));
    }

    /** What the parser found in a text, as values of ours. */
    private static final class Reading {
        private final String text;

        Reading(String text) {
            this.text = text;
        }

        ParsedRule read(PackageDescr parsed) {
            List<Import> imports = parsed.getImports().stream()
                    .map(each -> new Import(each.getTarget(), place(each)))
                    .toList();
            Optional<RuleDescr> rule = parsed.getRules().stream().findFirst();
            List<Clause> conditions = rule.map(each -> clauses(each.getLhs())).orElse(List.of());
            try {
                return new ParsedRule(Optional.empty(), imports, conditions, rule.flatMap(this::conclusion));
            } catch (UnreadableException e) {
                return new ParsedRule(
                        Optional.of(new SyntaxFault(e.what(), e.place())), imports, conditions, Optional.empty());
            }
        }

        private Optional<Expression> conclusion(RuleDescr rule) {
            String consequence = String.valueOf(rule.getConsequence());
            int from = Math.max(
                    0, text.indexOf(consequence.strip(), DroolsRuleParser.place(text, rule.getConsequenceLine(), 0)));
            return ExpressionReader.conclusion(consequence.strip(), from);
        }

        private List<Clause> clauses(ConditionalElementDescr element) {
            List<Clause> clauses = new ArrayList<>();
            for (Object part : element.getDescrs()) {
                clause((BaseDescr) part).ifPresent(clauses::add);
            }
            return clauses;
        }

        private Optional<Clause> clause(BaseDescr part) {
            if (part instanceof PatternDescr pattern) {
                return Optional.of(pattern(pattern));
            } else if (part instanceof NotDescr not) {
                return Optional.of(new Looked(Quantity.NONE, clauses(not), place(part)));
            } else if (part instanceof ExistsDescr exists) {
                return Optional.of(new Looked(Quantity.SOME, clauses(exists), place(part)));
            } else if (part instanceof ForallDescr forall) {
                return Optional.of(new Looked(Quantity.EACH, clauses(forall), place(part)));
            } else if (part instanceof AndDescr and) {
                return Optional.of(new Joined(true, clauses(and), place(part)));
            } else if (part instanceof OrDescr or) {
                return Optional.of(new Joined(false, clauses(or), place(part)));
            }
            return Optional.empty();
        }

        private Clause pattern(PatternDescr pattern) {
            List<Constraint> constraints = new ArrayList<>();
            pattern.getConstraint().getDescrs().forEach(each -> constraints.add(constraint(each)));
            if (pattern.getSource() instanceof AccumulateDescr accumulate) {
                return new Accumulation(
                        clause(accumulate.getInput()).orElseGet(() -> new Joined(true, List.of(), place(accumulate))),
                        accumulate.getFunctions().stream()
                                .map(each -> sum(each, place(accumulate)))
                                .toList(),
                        constraints,
                        place(accumulate));
            }
            return new Pattern(
                    pattern.getObjectType(),
                    Optional.ofNullable(pattern.getIdentifier()),
                    constraints,
                    typePlace(pattern));
        }

        /** Where the type stands, after the variable. */
        private int typePlace(PatternDescr pattern) {
            int found = text.indexOf(pattern.getObjectType(), place(pattern));
            return found < 0 ? place(pattern) : found;
        }

        private Constraint constraint(BaseDescr descr) {
            String written = descr.toString();
            if (descr instanceof org.drools.drl.ast.descr.ExprConstraintDescr expression) {
                written = expression.getExpression();
            }
            return ExpressionReader.constraint(written, place(descr));
        }

        private Sum sum(AccumulateDescr.AccumulateFunctionCallDescr call, int from) {
            List<Expression> of = new ArrayList<>();
            int at = Math.max(from, text.indexOf(call.getFunction() + "(", from));
            for (String parameter : call.getParams()) {
                int place = Math.max(at, text.indexOf(parameter, at));
                ExpressionReader.constraint(parameter, place).expression().ifPresent(of::add);
            }
            return new Sum(call.getFunction(), Optional.ofNullable(call.getBind()), of);
        }

        private int place(BaseDescr descr) {
            return Math.min(Math.max(0, descr.getStartCharacter()), text.length());
        }
    }
}
