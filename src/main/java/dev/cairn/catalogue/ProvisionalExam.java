package dev.cairn.catalogue;

import dev.cairn.exam.AnnouncedDomain;
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
import java.util.Optional;
import java.util.OptionalInt;

/** Makes an exam whose guide has not been read from what was announced and, for the rest, from its predecessor's guide. */
final class ProvisionalExam {
    private static final int ALL_PERCENT = 100;
    private static final int MOST_DOMAINS = 99;

    private final YamlValue value;
    private final Exam predecessor;

    private ProvisionalExam(YamlValue value, Exam predecessor) {
        this.value = value;
        this.predecessor = predecessor;
    }

    /** The exam of a provisional entry; nothing if its predecessor's guide is not at hand. */
    static Optional<Exam> read(LifecycleEntry entry, ExamFiles files) {
        YamlValue value = entry.value();
        String title = value.get("title").text();
        String known = value.get("known").text();
        checkFirstDay(entry);
        return predecessor(value.get("predecessor"), files)
                .map(predecessor ->
                        new ProvisionalExam(value, predecessor).exam(version(entry, title, predecessor), known));
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

    private Exam exam(ExamVersion version, String known) {
        List<AnnouncedDomain> announced = announced();
        return new Exam(
                version,
                value.get("passingScore").isPresent()
                        ? OptionalInt.of(value.get("passingScore").integer(1, ExamReader.TOP_SCORE))
                        : OptionalInt.empty(),
                value.get("scoredQuestions").integer(1, ExamReader.MOST_QUESTIONS),
                value.get("unscoredQuestions").integer(0, ExamReader.MOST_QUESTIONS),
                value.get("minutes").integer(1, ExamReader.MOST_MINUTES),
                value.get("fee").integer(1, ExamReader.MOST_DOLLARS),
                predecessor.validYears(),
                predecessor.recommendedExperience(),
                links(version.code()),
                domains(announced),
                predecessor.inScope(),
                predecessor.outOfScope(),
                List.of(),
                predecessor.sources(),
                Optional.of(predecessor.code()),
                announced,
                known);
    }

    /** Those of the predecessor, but for the guide where the page of its own is known. */
    private List<Link> links(ExamCode code) {
        return predecessor.links().stream().map(link -> link(link, code)).toList();
    }

    private Link link(Link before, ExamCode code) {
        boolean own = value.get("guidePage").isPresent() && before.title().equals(Exam.guideTitle(predecessor.code()));
        return own
                ? new Link(Exam.guideTitle(code), WebAddress.read(value.get("guidePage")))
                : new Link(before.title() + " (the predecessor)", before.url());
    }

    private List<AnnouncedDomain> announced() {
        List<AnnouncedDomain> domains = new ArrayList<>();
        YamlValue list = value.require("domains");
        for (YamlValue element : list.list()) {
            element.allow("domain", "name", "weight");
            int number = element.get("domain").integer(1, MOST_DOMAINS);
            if (number != domains.size() + 1) {
                element.get("domain").fault("domain " + number + " is out of order", "number domains 1, 2, 3 …");
            }
            YamlValue weight = element.get("weight");
            domains.add(new AnnouncedDomain(
                    number,
                    element.get("name").text(),
                    weight.isPresent() ? OptionalInt.of(weight.integer(1, ALL_PERCENT)) : OptionalInt.empty()));
        }
        checkWeights(list, domains);
        return Collections.unmodifiableList(domains);
    }

    private static void checkWeights(YamlValue list, List<AnnouncedDomain> domains) {
        long weighted =
                domains.stream().filter(domain -> domain.weight().isPresent()).count();
        int sum = domains.stream().mapToInt(domain -> domain.weight().orElse(0)).sum();
        if (weighted != 0 && weighted != domains.size()) {
            list.fault("some domains have a weight and some have none", "write all weights, or none");
        } else if (weighted != 0 && sum != ALL_PERCENT) {
            list.fault("the weights add up to " + sum, "mend them, so that they add up to 100");
        }
    }

    /** Its own names and weights with the predecessor's tasks, where the weights are known; else all is the predecessor's. */
    private List<ExamDomain> domains(List<AnnouncedDomain> announced) {
        if (announced.stream().allMatch(domain -> domain.weight().isEmpty())) {
            return predecessor.domains();
        }
        List<ExamDomain> before = predecessor.domains();
        if (before.size() != announced.size()) {
            value.get("domains")
                    .fault(
                            predecessor.code() + " has " + before.size() + " domains, not " + announced.size(),
                            "leave the weights out: nothing says which tasks belong to which domain");
            return before;
        }
        List<ExamDomain> domains = new ArrayList<>();
        for (AnnouncedDomain domain : announced) {
            ExamDomain old = before.get(domains.size());
            domains.add(new ExamDomain(
                    domain.number(), domain.name(), domain.weight().orElse(0), old.foundation(), old.tasks()));
        }
        return Collections.unmodifiableList(domains);
    }
}
