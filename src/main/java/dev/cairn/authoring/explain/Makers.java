package dev.cairn.authoring.explain;

import dev.cairn.drl.Expression;
import dev.cairn.drl.Expression.Call;
import dev.cairn.drl.Expression.Making;
import dev.cairn.drl.Expression.Name;
import dev.cairn.drl.RuleParser;
import dev.cairn.planning.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rules infer which kind of fact. */
record Makers(Map<String, List<RuleInfo>> byType) {

    static Makers of(List<RuleInfo> rules, RuleParser parser) {
        Map<String, List<RuleInfo>> byType = new HashMap<>();
        for (RuleInfo rule : rules) {
            parser.parse(rule.text())
                    .conclusion()
                    .flatMap(Makers::type)
                    .ifPresent(type -> byType.computeIfAbsent(type, any -> new ArrayList<>())
                            .add(rule));
        }
        return new Makers(byType);
    }

    /** The rules that infer facts of a type, by stage and id. */
    List<RuleInfo> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The type of a fact that is made, be it by one of its own methods. */
    static Optional<String> type(Expression conclusion) {
        if (conclusion instanceof Making making) {
            return Optional.of(making.type());
        }
        return conclusion instanceof Call call
                ? call.of().filter(Name.class::isInstance).map(of -> ((Name) of).name())
                : Optional.empty();
    }
}
