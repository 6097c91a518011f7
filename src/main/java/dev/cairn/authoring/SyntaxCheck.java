package dev.cairn.authoring;

import dev.cairn.drl.ParsedRule.SyntaxFault;
import dev.cairn.drl.RuleParser;
import java.util.List;
import java.util.Optional;

/** Whether a rule can be read at all. If not, its parts are read one by one: what is wrong with one is no consequence of what is wrong with another. */
final class SyntaxCheck implements StyleCheck {
    private static final int MOST = 5;

    private final RuleParser parser;

    SyntaxCheck(RuleParser parser) {
        this.parser = parser;
    }

    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        rule.parsed().fault().ifPresent(first -> {
            List<SyntaxFault> apart = RulePart.of(rule).stream()
                    .flatMap(part -> fault(part).stream())
                    .limit(MOST)
                    .toList();
            (apart.size() > 1 ? apart : List.of(first)).forEach(fault -> tell(rule, fault, faults));
        });
    }

    private Optional<SyntaxFault> fault(RulePart part) {
        return parser.parse(part.alone()).fault().map(fault -> {
            int end = part.from()
                    + part.alone()
                            .substring(part.from(), part.to())
                            .stripTrailing()
                            .length();
            return fault.place() <= end ? fault : new SyntaxFault("this breaks off", end);
        });
    }

    private static void tell(DrlFile rule, SyntaxFault fault, RuleFaults faults) {
        rule.faultUnlessTold(
                fault.place(),
                FaultCode.SYNTAX,
                fault.message(),
                "look here and just before for a letter, a bracket or a quote that is missing or too many",
                faults);
    }
}
