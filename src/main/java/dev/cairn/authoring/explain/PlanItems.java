package dev.cairn.authoring.explain;

import dev.cairn.exam.ExamCode;
import dev.cairn.plan.Advisory;
import dev.cairn.plan.PathStep;
import dev.cairn.plan.PathStep.DomainShare;
import dev.cairn.plan.PathStep.Effort;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Session;
import dev.cairn.plan.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The items of a plan that was made with recorded rules, in the order of the plan. */
final class PlanItems {
    private final Recording recording;
    private final List<Item> items = new ArrayList<>();

    private PlanItems(Recording recording) {
        this.recording = recording;
    }

    static List<Item> of(Plan plan, Recording recording) {
        PlanItems all = new PlanItems(recording);
        all.add(
                "verdict",
                "The plan is " + lower(plan.feasibility().verdict()),
                plan.feasibility().why());
        all.addChain(
                "target",
                plan.target().asked() + " leads to "
                        + plan.target().planned().map(ExamCode::value).orElse("no exam"),
                plan.target().why());
        plan.path().forEach(all::add);
        plan.skipped()
                .forEach(skipped -> all.addChain(
                        "skipped:" + skipped.exam(),
                        skipped.exam() + " is left out: " + skipped.message(),
                        skipped.why()));
        plan.advisories().forEach(all::add);
        plan.weeks().forEach(all::add);
        plan.weeks().stream().flatMap(week -> week.sessions().stream()).forEach(all::add);
        return List.copyOf(all.items);
    }

    private void add(PathStep step) {
        addChain("exam:" + step.exam(), step.exam() + " is in the path, on " + step.examDate(), step.why());
        for (Effort part : step.effort()) {
            add(
                    "effort:" + step.exam() + ":" + part.factor(),
                    step.exam() + ", " + part.factor() + ": " + part.value() + " " + part.unit(),
                    part.why());
        }
        for (DomainShare domain : step.domains()) {
            add(
                    "domain:" + step.exam() + ":" + domain.domain(),
                    step.exam() + ", domain " + domain.domain() + ", " + domain.name() + ": " + domain.minutes()
                            + " minutes",
                    domain.why());
        }
    }

    private void add(Advisory advisory) {
        String exam = advisory.exam().map(code -> ":" + code).orElse("");
        addChain("advisory:" + advisory.code() + exam, advisory.message(), advisory.why());
    }

    private void add(Week week) {
        add(
                "week:" + week.week(),
                "Week " + week.week() + ", " + week.from() + " to " + week.to() + ": " + lower(week.kind()),
                week.why());
    }

    private void add(Session session) {
        add(
                "session:" + session.id(),
                session.date() + ", " + session.minutes() + " minutes: " + session.title(),
                session.why());
    }

    /** An item whose {@code why} is right behind it. */
    private void add(String name, String line, List<String> why) {
        items.add(new Item(name, line, rules(why), why));
    }

    /** An item whose {@code why} goes on to the first rules. What is kept of the version before has no firings to follow. */
    private void addChain(String name, String line, List<String> why) {
        boolean isFollowed = why.stream().findFirst().flatMap(recording::firing).isPresent();
        items.add(new Item(
                name, line, rules(why), isFollowed ? why.stream().limit(1).toList() : why));
    }

    /** The rules behind firings. */
    private List<String> rules(List<String> firings) {
        return firings.stream()
                .map(id -> recording.firing(id).map(fired -> fired.rule().id()).orElse(id))
                .distinct()
                .toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
