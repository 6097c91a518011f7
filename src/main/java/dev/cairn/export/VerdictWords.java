package dev.cairn.export;

import dev.cairn.plan.Feasibility.Offer;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked for, whether it fits, and what would make it fit, in plain sentences. */
public record VerdictWords(Plan plan) {
    /** Minutes of buffer in a whole plan, under which it is none. */
    private static final int LEAST_BUFFER = 60;

    public String title() {
        return "Your study plan"
                + plan.target().planned().map(exam -> " for " + exam).orElse("");
    }

    public String asked() {
        LearnerWords learner = LearnerWords.of(plan);
        String name = learner.name().map(given -> "For " + given + ". ").orElse("");
        String end = learner.examBy().map(day -> ", by " + day).orElse("");
        return "%sOn %s you asked for %s, with %s%s."
                .formatted(name, Words.day(plan.asOf()), learner.target(), learner.time(), end);
    }

    public String verdict() {
        Verdict verdict = plan.feasibility().verdict();
        Optional<LocalDate> finish = plan.totals().finish();
        if (finish.isEmpty()) {
            return verdict == Verdict.INFEASIBLE ? "No exam fits this request." : "There is nothing left to plan.";
        }
        String exam = plan.target().planned().map(Object::toString).orElse("your exam");
        String day = Words.longDay(finish.get());
        return switch (verdict) {
            case FEASIBLE -> "It fits: you sit %s on %s.".formatted(exam, day);
            case TIGHT -> "It just fits, with nothing to spare: you sit %s on %s.".formatted(exam, day);
            case INFEASIBLE -> "It does not fit into your time. The best you can do is %s on %s.".formatted(exam, day);
        };
    }

    /** Empty, where there is nothing to count. */
    public String figures() {
        if (plan.path().isEmpty()) {
            return "";
        }
        int buffer = plan.path().stream().mapToInt(step -> step.bufferMinutes()).sum();
        String exams = plan.path().size() == 1 ? "one exam" : plan.path().size() + " exams";
        String free = buffer < LEAST_BUFFER ? "" : " and %s of buffer".formatted(Words.hours(buffer));
        return "That is %s in %s: %s of study%s. The exam fees are %s."
                .formatted(
                        exams,
                        plan.weeks().size() == 1 ? "one week" : plan.weeks().size() + " weeks",
                        Words.hours(plan.totals().minutes()),
                        free,
                        new FeeWords(plan.totals().fees()).range());
    }

    /** The sentence before the offers; empty, where there are none. */
    public String beforeOffers() {
        return switch (plan.feasibility().offers().size()) {
            case 0 -> "";
            case 1 -> "This makes it fit; Cairn has tried it:";
            default -> "Each of these makes it fit; Cairn has tried them all:";
        };
    }

    public List<String> offers() {
        return plan.feasibility().offers().stream().map(VerdictWords::offer).toList();
    }

    private static String offer(Offer offer) {
        String fits = offer.verdict() == Verdict.TIGHT ? "it just fits" : "it fits";
        return "With %s %s: you sit the exam on %s.".formatted(change(offer), fits, Words.day(offer.examDate()));
    }

    private static String change(Offer offer) {
        return switch (offer.change()) {
            case "hoursPerWeek" -> "%s hours a week instead of %s".formatted(offer.to(), offer.from());
            case "availability" -> "%s a week instead of %s".formatted(days(offer.to()), days(offer.from()));
            case "examBy" -> "%s as the last day instead of %s".formatted(inWords(offer.to()), inWords(offer.from()));
            case "depth" -> "a %s path instead of a %s one".formatted(inWords(offer.to()), inWords(offer.from()));
            default -> "%s %s instead of %s".formatted(offer.change(), inWords(offer.to()), inWords(offer.from()));
        };
    }

    private static String days(Object value) {
        return value instanceof Map<?, ?> days ? LearnerWords.days(days) : inWords(value);
    }

    private static String inWords(Object value) {
        return Words.withDays(value.toString());
    }
}
