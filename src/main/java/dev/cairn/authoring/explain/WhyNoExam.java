package dev.cairn.authoring.explain;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer.Missed;
import dev.cairn.exam.ExamCode;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.WhyNot;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import dev.cairn.planning.path.PathExam;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why an exam is not in the path of a plan.
 *
 * @param message the reason as a sentence to the learner
 * @param objection what is behind the reason
 * @param rules that could have put the exam into the path, and rules that could have inferred what those lack: why each did not
 */
public record WhyNoExam(ExamCode exam, String message, Chain objection, List<Answer> rules) {
    private static final int MOST_RULES = 12;

    public WhyNoExam {
        rules = List.copyOf(rules);
    }

    /**
     * Why an exam is not in the path of the plan for a request; nothing if it is.
     *
     * @param exam an exam of the catalogue
     * @param folder of the rules
     * @param most as many links of a chain are told at most
     */
    public static Optional<WhyNoExam> of(
            PlanRequest request,
            ExamCode exam,
            RuleBench bench,
            ExamCatalogue catalogue,
            Workbench workbench,
            Path folder,
            int most) {
        Recording recording = new Recording(bench);
        Optional<WhyNot> answer = Engine.of(recording, catalogue).planner().whyNot(request, exam);
        return answer.map(not -> {
            Chain objection = new Provenance(bench, recording, catalogue)
                    .chain(recording.firing(not.why().get(0)).stream().toList(), most);
            return new WhyNoExam(
                    exam, not.message(), objection, new Search(exam, bench, recording, workbench, folder).rules());
        });
    }

    /** Goes from the rules that infer the path back to those that infer what they lack. */
    private record Search(ExamCode exam, RuleBench bench, Recording recording, Workbench workbench, Path folder) {
        List<Answer> rules() {
            Makers makers = Makers.of(bench.rules(), workbench.parser());
            List<Answer> answers = new ArrayList<>();
            Set<Lack> asked = new HashSet<>();
            List<Lack> lacks = List.of(new Lack(PathExam.class.getSimpleName(), "exam"));
            while (!lacks.isEmpty() && answers.size() < MOST_RULES) {
                Map<RuleInfo, Lack> next = new LinkedHashMap<>();
                lacks.stream()
                        .filter(asked::add)
                        .forEach(lack -> makers.of(lack.type()).stream()
                                .filter(rule -> rule.stage() == Stage.PATH)
                                .forEach(rule -> next.putIfAbsent(rule, lack)));
                List<Answer> found = answers(next);
                answers.addAll(found);
                lacks = found.stream()
                        .flatMap(each -> Lack.of(each).stream())
                        .distinct()
                        .toList();
            }
            return answers.stream().limit(MOST_RULES).toList();
        }

        private List<Answer> answers(Map<RuleInfo, Lack> rules) {
            if (rules.isEmpty()) {
                return List.of();
            }
            WhySilent silent = WhySilent.of(workbench, folder, bench, rules.keySet());
            return rules.entrySet().stream()
                    .map(each -> answer(silent, each.getKey(), each.getValue()))
                    .toList();
        }

        private Answer answer(WhySilent silent, RuleInfo rule, Lack lack) {
            Map<String, Object> about = ExamVariable.of(workbench.parser().parse(rule.text()), lack.component())
                    .<Map<String, Object>>map(variable -> Map.of(variable, exam))
                    .orElse(Map.of());
            List<List<Object>> facts = recording.ofPlan(Stage.PATH).stream()
                    .map(Recording.Asked::facts)
                    .toList();
            return silent.answer(rule, facts, about);
        }
    }

    /**
     * A fact that is missing for an exam.
     *
     * @param component that would be the exam
     */
    private record Lack(String type, String component) {
        static Optional<Lack> of(Answer answer) {
            return answer instanceof Missed missed
                    ? missed.miss()
                            .type()
                            .flatMap(type -> missed.miss().component().map(component -> new Lack(type, component)))
                    : Optional.empty();
        }
    }
}
