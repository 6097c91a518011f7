package dev.cairn.rules;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.cairn.drl.Clause.Constraint;
import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Kind;
import dev.cairn.drl.Expression.Literal;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.Expression.Operation;
import dev.cairn.drl.Expression.Other;
import dev.cairn.drl.Expression.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.mvel.parser.DrlxParser;
import org.drools.mvel.parser.ParseStart;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/** Reads constraints and consequences into expressions that know their place in the text of the rule. */
final class ExpressionReader {
    /** What the language of rules adds to Java between two values. */
    private static final List<String> OPERATORS = List.of("contains", "matches", "memberOf", "in", "str", "soundslike");

    private static final ParseStart<DrlxExpression> CONSTRAINT = DrlxParser.buildDrlxParserWithArguments(OPERATORS);

    private final String text;
    private final int from;

    /** Up to where the text has been read. The parser of constraints keeps no places, but gives parts in their order. */
    private int read;

    private ExpressionReader(String text, int from) {
        this.text = text;
        this.from = from;
    }

    /** @param from where the text begins in that of the rule */
    static Constraint constraint(String text, int from) {
        try {
            DrlxExpression parsed = DrlxParser.parseExpression(CONSTRAINT, text);
            Optional<String> variable = Optional.ofNullable(parsed.getBind()).map(Object::toString);
            ExpressionReader reader = new ExpressionReader(text, from);
            variable.ifPresent(reader::next);
            return new Constraint(variable, Optional.of(reader.read(parsed.getExpr())), text, from);
        } catch (RuntimeException e) {
            // Whatever this parser cannot read the compiler tells of.
            return new Constraint(Optional.empty(), Optional.empty(), text, from);
        }
    }

    /**
     * The fact that a consequence infers, if it does nothing else.
     *
     * @throws UnreadableException if it is no Java
     */
    static Optional<Expression> conclusion(String text, int from) {
        JavaParser parser = new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));
        ParseResult<BlockStmt> parsed = parser.parseBlock("{" + text + "}");
        Optional<Problem> problem = parsed.getProblems().stream().findFirst();
        if (problem.isPresent()) {
            // The brace before the text counts.
            int place = place(problem.get(), "{" + text + "}") - 1;
            throw new UnreadableException("what follows 'then' cannot be read", from + Math.max(0, place));
        }
        ExpressionReader reader = new ExpressionReader(text, from);
        return parsed.getResult()
                .map(BlockStmt::getStatements)
                .filter(all -> all.size() == 1)
                .flatMap(reader::inferred);
    }

    private Optional<Expression> inferred(NodeList<Statement> statements) {
        return statements
                .get(0)
                .toExpressionStmt()
                .flatMap(statement -> statement.getExpression().toMethodCallExpr())
                .filter(call -> call.getNameAsString().equals("insertLogical"))
                .filter(call -> call.getArguments().size() == 1)
                .map(call -> read(call.getArgument(0)));
    }

    private Expression read(Node node) {
        if (node instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        } else if (node instanceof LiteralExpr literal) {
            return literal(literal);
        } else if (node instanceof NameExpr name) {
            return new Name(name.getNameAsString(), next(name.getNameAsString()));
        } else if (node instanceof FieldAccessExpr access) {
            Expression of = read(access.getScope());
            return new Property(of, access.getNameAsString(), next(access.getNameAsString()));
        } else if (node instanceof MethodCallExpr call) {
            Optional<Expression> of = call.getScope().map(this::read);
            int place = next(call.getNameAsString());
            return new Call(of, call.getNameAsString(), all(call.getArguments()), place);
        } else if (node instanceof ObjectCreationExpr making) {
            int place = next(making.getTypeAsString());
            return new Making(making.getTypeAsString(), all(making.getArguments()), place);
        }
        return operation(node);
    }

    private Expression operation(Node node) {
        if (node instanceof BinaryExpr binary) {
            return joined(binary.getOperator().asString(), List.of(binary.getLeft(), binary.getRight()));
        } else if (node instanceof UnaryExpr unary) {
            int sign = sign(unary.getOperator().asString());
            Expression part = read(unary.getExpression());
            return new Operation(unary.getOperator().asString(), List.of(part), part.place(), sign);
        } else if (node instanceof ConditionalExpr choice) {
            return joined("?", List.of(choice.getCondition(), choice.getThenExpr(), choice.getElseExpr()));
        } else if (node instanceof PointFreeExpr words) {
            List<Node> parts = new ArrayList<>(List.of(words.getLeft()));
            parts.addAll(words.getRight());
            return joined((words.isNegated() ? "not " : "") + words.getOperator(), parts);
        }
        return new Other(node.toString(), from + read);
    }

    /** The operator stands between the first part and the others. */
    private Expression joined(String operator, List<? extends Node> nodes) {
        List<Expression> parts = new ArrayList<>(List.of(read(nodes.get(0))));
        int sign = sign(operator);
        parts.addAll(all(nodes.subList(1, nodes.size())));
        return new Operation(operator, parts, parts.get(0).place(), sign);
    }

    /** Where an operator stands next, or its first word. */
    private int sign(String operator) {
        int found = text.indexOf(operator.split(" ", 2)[0], read);
        if (found < 0) {
            return from + read;
        }
        read = found + 1;
        return from + found;
    }

    private List<Expression> all(List<? extends Node> nodes) {
        return nodes.stream().map(this::read).toList();
    }

    private Expression literal(LiteralExpr literal) {
        if (literal instanceof NullLiteralExpr) {
            return new Literal(Kind.NOTHING, "null", next("null"));
        } else if (literal instanceof BooleanLiteralExpr truth) {
            String written = String.valueOf(truth.getValue());
            return new Literal(Kind.TRUTH, written, next(written));
        } else if (literal instanceof StringLiteralExpr string) {
            return new Literal(Kind.TEXT, string.getValue(), next('"' + string.getValue() + '"'));
        } else if (isNumber(literal)) {
            String written = ((LiteralStringValueExpr) literal).getValue();
            return new Literal(Kind.NUMBER, written, next(written));
        }
        return new Other(literal.toString(), from + read);
    }

    private static boolean isNumber(LiteralExpr literal) {
        return literal instanceof IntegerLiteralExpr
                || literal instanceof LongLiteralExpr
                || literal instanceof DoubleLiteralExpr;
    }

    /** Where a word stands next, in the text of the rule. */
    private int next(String word) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])")
                .matcher(text);
        if (!found.find(read)) {
            return from + read;
        }
        read = found.end();
        return from + found.start();
    }

    private static int place(Problem problem, String text) {
        return problem.getLocation()
                .flatMap(range -> range.getBegin().getRange())
                .map(range -> place(range.begin, text))
                .orElse(0);
    }

    private static int place(Position position, String text) {
        int start = 0;
        for (int line = 1; line < position.line; line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(text.length(), start + position.column - 1);
    }
}
