package dev.cairn.authoring;

import dev.cairn.authoring.Subject.OfRule;
import java.util.List;
import java.util.Optional;

/** Whether a rule has cases on both sides: one in which it infers something, one in which it does not. */
final class CaseStyle {
    private final CaseReader reader;
    private final RuleFaults faults;

    CaseStyle(CaseReader reader, RuleFaults faults) {
        this.reader = reader;
        this.faults = faults;
    }

    /** @param text of the case file beside the rule, if there is one */
    void check(DrlFile rule, Optional<String> text) {
        String path = CaseReader.beside(rule.path());
        text.ifPresentOrElse(
                cases ->
                        checkSides(reader.read(path, cases, new OfRule(rule.id().orElse("")))),
                () -> rule.fault(
                        FaultCode.CASES,
                        "the rule has no cases",
                        "write them into " + path.substring(path.indexOf('/') + 1),
                        faults));
    }

    private void checkSides(CaseFile file) {
        List<RuleCase> cases = file.ruleCases();
        if (cases.stream().noneMatch(RuleCase::fires)) {
            faults.add(
                    file.path(),
                    FaultCode.CASES,
                    "no case in which the rule infers something",
                    "add one, and say under 'then' what is inferred");
        }
        if (cases.stream().allMatch(RuleCase::fires)) {
            faults.add(
                    file.path(),
                    FaultCode.CASES,
                    "no case in which the rule infers nothing",
                    "add one with 'then: []', just beyond the boundary");
        }
    }
}
