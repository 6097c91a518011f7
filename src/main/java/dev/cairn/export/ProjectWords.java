package dev.cairn.export;

import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.Project;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the labs of a path build and what it costs; promises no more labs than are planned. */
record ProjectWords(Plan plan) {
    private static final int LONGEST_STORY = 40;
    private static final int MOST_PRICES = 2;
    private static final int LONGEST_USE = 3;
    private static final String SUBSCRIPTION = "USD";

    /** The project of the next exam with its story, those of later exams by name; of those with few labs nothing. */
    Phrase build() {
        List<PathStep> building =
                toCome().filter(step -> planned(step) * 2 >= all(step)).toList();
        boolean several = plan.path().size() > 1;
        Phrase phrase = Phrase.EMPTY;
        for (PathStep step : building) {
            Optional<Project> project = step.project();
            if (project.isPresent()) {
                boolean first = phrase.isEmpty();
                Phrase name = Phrase.of(several ? "For " + step.exam() + ": " : "")
                        .emphasis(project.get().title())
                        .text(".");
                phrase = phrase.sentence(name)
                        .sentence(first ? Clauses.within(project.get().story(), LONGEST_STORY) : "");
            }
        }
        return phrase.sentence(phrase.isEmpty() ? "" : "Keep a drawing of it: it shows what you can do.");
    }

    /** Fees, labs and official questions. */
    Phrase cost() {
        if (plan.path().isEmpty()) {
            return Phrase.EMPTY;
        }
        Phrase phrase = Phrase.of(new FeeWords(plan.totals().fees()).inFull()).sentence(labs());
        for (Phrase price : plan.path().size() == 1 ? prices() : pricesOfSeveral()) {
            phrase = phrase.sentence(price);
        }
        return phrase;
    }

    private String labs() {
        List<PathStep> building = toCome().toList();
        if (building.isEmpty()) {
            return "";
        }
        if (building.stream().allMatch(step -> planned(step) < all(step))) {
            return "Each lab says what it costs.";
        }
        if (plan.path().size() == 1) {
            return Clauses.ended(building.get(0).project().map(Project::cost).orElse(""));
        }
        List<String> whole = new ArrayList<>();
        List<String> inPart = new ArrayList<>();
        for (PathStep step : building) {
            if (planned(step) < all(step)) {
                inPart.add(step.exam().value());
            } else {
                whole.add(step.exam() + ": "
                        + brief(step.project().map(Project::cost).orElse("")));
            }
        }
        return "The labs of " + String.join("; ", whole) + ", if you clean up the same evening."
                + (inPart.isEmpty() ? "" : " Each lab of " + Words.list(inPart) + " says what it costs.");
    }

    /** {@code about USD 2}, of {@code About USD 2 for all labs if each clean-up …} */
    private static String brief(String cost) {
        String begin = cost.replaceFirst(" for all labs.*$", "").replaceFirst("\\. .*$", "");
        return begin.substring(0, Math.min(1, begin.length())).toLowerCase(Locale.ROOT)
                + begin.substring(Math.min(1, begin.length())).replaceFirst("\\.$", "");
    }

    /** The exams that have not passed and have labs in the plan. */
    private Stream<PathStep> toCome() {
        Optional<PathStep> next = MilestoneWords.next(plan, plan.asOf());
        return plan.path().stream()
                .filter(step -> step.project().isPresent() && planned(step) > 0)
                .filter(step -> next.filter(each -> step.examDate().isBefore(each.examDate()))
                        .isEmpty());
    }

    /** How many labs of an exam are in the plan. */
    private long planned(PathStep step) {
        return sessions(step)
                .filter(session -> session.kind() == Work.LAB)
                .map(Session::unit)
                .distinct()
                .count();
    }

    /** How many labs its project has. */
    private long all(PathStep step) {
        Set<String> planned = sessions(step)
                .filter(session -> session.kind() == Work.LAB)
                .flatMap(session -> session.unit().stream())
                .collect(Collectors.toSet());
        Stream<String> leftOut = step.leftOut().stream()
                .filter(left -> left.what().startsWith("Lab: "))
                .map(PathStep.LeftOut::topic);
        Stream<String> unplaced =
                step.units().stream().filter(unit -> unit.lab().isPresent()).map(PathStep.UnitShare::unit);
        return planned.size()
                + Stream.concat(leftOut, unplaced)
                        .distinct()
                        .filter(unit -> !planned.contains(unit))
                        .count();
    }

    private Stream<Session> sessions(PathStep step) {
        return plan.weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .filter(session -> session.exam().equals(step.exam()));
    }

    private List<Phrase> prices() {
        return used(plan.path().get(0))
                .limit(MOST_PRICES)
                .map(resource -> name(resource).text(price(resource)))
                .toList();
    }

    private static String price(Resource resource) {
        boolean brief = Clauses.words(resource.use()) <= LONGEST_USE;
        return (brief ? ", for the " + resource.use() : "") + ": " + Clauses.ended(resource.price());
    }

    /** The official mock of each exam; a price that several have once. */
    private List<Phrase> pricesOfSeveral() {
        Map<String, List<Phrase>> byPrice = new LinkedHashMap<>();
        for (PathStep step : plan.path()) {
            used(step)
                    .forEach(resource -> byPrice.computeIfAbsent(resource.price(), price -> new ArrayList<>())
                            .add(mock(step, resource)));
        }
        return byPrice.entrySet().stream()
                .map(entry -> Phrase.of(
                                entry.getValue().size() == 1 ? "The official mock of " : "The official mocks of ")
                        .then(Phrase.joined(entry.getValue(), " and "))
                        .text(": " + Clauses.ended(entry.getKey())))
                .toList();
    }

    private static Phrase mock(PathStep step, Resource resource) {
        String exam = step.exam().value();
        return resource.url().map(url -> Phrase.EMPTY.link(exam, url)).orElse(Phrase.of(exam));
    }

    private static Phrase name(Resource resource) {
        return resource.url()
                .map(url -> Phrase.EMPTY.link(resource.title(), url))
                .orElse(Phrase.of(resource.title()));
    }

    /** The mocks of an exam that are paid for. */
    private Stream<Resource> used(PathStep step) {
        return sessions(step)
                .flatMap(session -> session.resources().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(plan.resources().get(id)).stream())
                .filter(resource -> resource.kind().equals("mock"))
                .filter(resource -> resource.price().contains(SUBSCRIPTION));
    }
}
