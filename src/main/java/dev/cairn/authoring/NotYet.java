package dev.cairn.authoring;

import dev.cairn.authoring.Premises.Premise;
import dev.cairn.drl.Clause.Pattern;
import dev.cairn.planning.Stage;
import dev.cairn.planning.path.GivesWay;
import dev.cairn.planning.path.RuledOut;
import dev.cairn.planning.progress.KeptExam;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules that ask for facts which only the rules of later stages infer. Facts that no rule infers are given. */
final class NotYet {
    /** What the verdict infers and the next round is given, and what follows from how the plan has gone, which is known before its path. */
    private static final Set<String> CARRIED_OVER =
            Set.of(GivesWay.class.getSimpleName(), RuledOut.class.getSimpleName(), KeptExam.class.getSimpleName());

    private NotYet() {}

    static void check(List<DrlFile> rules, RuleFaults faults) {
        Map<String, Stage> first = new TreeMap<>();
        rules.stream()
                .sorted(Comparator.comparing(DrlFile::stage))
                .forEach(rule -> first.putIfAbsent(Conclusion.type(rule), rule.stage()));
        CARRIED_OVER.forEach(first::remove);
        for (DrlFile rule : rules) {
            Premises.there(rule.parsed().conditions()).all().stream()
                    .map(Premise::pattern)
                    .filter(pattern ->
                            first.getOrDefault(pattern.type(), rule.stage()).compareTo(rule.stage()) > 0)
                    .forEach(pattern -> tell(rule, pattern, first.getOrDefault(pattern.type(), rule.stage()), faults));
        }
    }

    private static void tell(DrlFile rule, Pattern pattern, Stage stage, RuleFaults faults) {
        rule.faultUnlessTold(
                pattern.place(),
                FaultCode.NEVER_FIRES,
                "no rule infers " + pattern.type() + " before stage " + stage.label(),
                "move the rule there, or ask for what is known in stage "
                        + rule.stage().label(),
                faults);
    }
}
