package dev.cairn.authoring;

/** Whether a rule can be read at all. */
final class SyntaxCheck implements StyleCheck {
    @Override
    public void check(DrlFile rule, RuleFaults faults) {
        rule.parsed()
                .fault()
                .ifPresent(fault -> rule.faultUnlessTold(
                        fault.place(),
                        FaultCode.SYNTAX,
                        fault.message(),
                        "look here and just before for a letter, a bracket or a quote that is missing or too many",
                        faults));
    }
}
