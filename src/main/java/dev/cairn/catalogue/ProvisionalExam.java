package dev.cairn.catalogue;

import dev.cairn.exam.Exam;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamDomain;
import dev.cairn.exam.ExamVersion;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Link;
import dev.cairn.exam.Occasion;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an exam whose guide is not public yet from its predecessor's guide. */
final class ProvisionalExam {
    private static final int ALL_PERCENT = 100;

    private ProvisionalExam() {}

    /** The exam of a provisional entry; nothing if its predecessor's guide is not at hand. */
    static Optional<Exam> read(LifecycleEntry entry, ExamFiles files) {
        YamlValue value = entry.value();
        String title = value.get("title").text();
        String known = value.get("known").text();
        checkFirstDay(entry);
        return predecessor(value.get("predecessor"), files)
                .map(predecessor ->
                        exam(predecessor, version(entry, title, predecessor), domains(value, predecessor), known));
    }

    /** Without a first day it would pass for an exam that can be sat already. */
    private static void checkFirstDay(LifecycleEntry entry) {
        if (entry.facts().stream().noneMatch(fact -> isFirstDay(fact.what().occasion()))) {
            entry.value().fault("no first day of " + entry.code() + " is known", "write a fact, or make it a stub");
        }
    }

    private static boolean isFirstDay(Occasion occasion) {
        return occasion == Occasion.AVAILABLE_FROM || occasion == Occasion.BETA_FROM;
    }

    private static Optional<Exam> predecessor(YamlValue value, ExamFiles files) {
        Optional<ExamCode> code = ExamCodes.read(value);
        if (code.isPresent() && !files.isEmpty() && !files.describe(code.get())) {
            value.fault("the predecessor " + code.get() + " is no full exam", "name the one whose guide stands in");
        }
        return code.flatMap(files::exam);
    }

    private static ExamVersion version(LifecycleEntry entry, String title, Exam predecessor) {
        ExamVersion before = predecessor.version();
        return new ExamVersion(
                entry.code(), entry.code().series(), title, before.level(), before.family(), Kind.PROVISIONAL);
    }

    private static Exam exam(Exam predecessor, ExamVersion version, List<ExamDomain> domains, String known) {
        return new Exam(
                version,
                predecessor.passingScore(),
                predecessor.scoredQuestions(),
                predecessor.unscoredQuestions(),
                predecessor.minutes(),
                predecessor.fee(),
                predecessor.validYears(),
                predecessor.recommendedExperience(),
                links(predecessor),
                domains,
                predecessor.inScope(),
                predecessor.outOfScope(),
                predecessor.conflicts(),
                predecessor.sources(),
                Optional.of(predecessor.code()),
                known);
    }

    private static List<Link> links(Exam predecessor) {
        return predecessor.links().stream()
                .map(link -> new Link(link.title() + " (the predecessor)", link.url()))
                .toList();
    }

    private static List<ExamDomain> domains(YamlValue entry, Exam predecessor) {
        YamlValue weights = entry.get("weights");
        if (!weights.isPresent()) {
            return predecessor.domains();
        }
        List<ExamDomain> domains = new ArrayList<>();
        for (ExamDomain domain : predecessor.domains()) {
            int weight = weight(weights, domain);
            domains.add(new ExamDomain(domain.number(), domain.name(), weight, domain.foundation(), domain.tasks()));
        }
        checkWeights(weights, domains, predecessor.code());
        return Collections.unmodifiableList(domains);
    }

    private static int weight(YamlValue weights, ExamDomain domain) {
        YamlValue weight = weights.get(Integer.toString(domain.number()));
        if (!weight.isPresent()) {
            weights.fault("the weights leave out domain " + domain.number(), "give every domain its weight");
            return 0;
        }
        return weight.integer(1, ALL_PERCENT);
    }

    private static void checkWeights(YamlValue weights, List<ExamDomain> domains, ExamCode predecessor) {
        List<String> numbers = domains.stream()
                .map(domain -> Integer.toString(domain.number()))
                .toList();
        for (Map.Entry<String, YamlValue> weight : weights.map().entrySet()) {
            if (!numbers.contains(weight.getKey())) {
                String message = predecessor + " has no domain " + weight.getKey();
                weight.getValue().fault(message, "name its domains: " + String.join(", ", numbers));
            }
        }
        int sum = domains.stream().mapToInt(ExamDomain::weight).sum();
        if (sum != ALL_PERCENT) {
            weights.fault("the weights add up to " + sum, "mend them, so that they add up to 100");
        }
    }
}
