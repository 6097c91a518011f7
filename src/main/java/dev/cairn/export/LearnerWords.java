package dev.cairn.export;

import dev.cairn.learner.Goal;
import dev.cairn.plan.Plan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the learner said, read back from the request as the plan shows it; texts of the learner stand as they are. */
public record LearnerWords(Map<String, Object> request) {

    public static LearnerWords of(Plan plan) {
        return new LearnerWords(plan.request());
    }

    /** The name, if the learner gave one. */
    public Optional<String> name() {
        return request.get("learner") instanceof Map<?, ?> learner ? text(learner, "name") : Optional.empty();
    }

    /** The last day for the target, if the learner gave one. */
    public Optional<String> examBy() {
        return text(request, "examBy").map(Words::withDays);
    }

    /** What the learner wants: an exam by its code, or a role. */
    public String target() {
        Map<?, ?> target = request.get("target") instanceof Map<?, ?> given ? given : Map.of();
        return text(target, "exam")
                .or(() -> role().map(role -> "the role of " + role))
                .or(() -> text(request, "renew").map(held -> "renewing " + held))
                .orElse("a plan");
    }

    /** The role that the learner wants, if it is not an exam. */
    public Optional<String> role() {
        return request.get("target") instanceof Map<?, ?> target
                ? text(target, "goal").flatMap(Goal::parse).map(Goal::inWords)
                : Optional.empty();
    }

    /** The time of an ordinary week. */
    public String time() {
        List<String> parts = new ArrayList<>();
        if (request.get("availability") instanceof Map<?, ?> days) {
            parts.add(days(days) + " a week");
        }
        if (request.get("hoursPerWeek") instanceof Number hours) {
            String count = hours + (hours.toString().equals("1") ? " hour a week" : " hours a week");
            parts.add(parts.isEmpty() ? count : "but at most " + count);
        }
        return String.join(", ", parts);
    }

    /** Minutes by day: {@code Mon 60, Wed 90 and Sat 240 minutes}. */
    public static String days(Map<?, ?> minutesByDay) {
        List<String> days = new ArrayList<>();
        minutesByDay.forEach((day, minutes) -> {
            if (!Objects.equals(minutes, 0)) {
                days.add(Words.capitalised(day.toString()) + " " + minutes);
            }
        });
        return Words.list(days) + " minutes";
    }

    /** The absences. */
    public List<Away> absences() {
        List<Away> absences = new ArrayList<>();
        if (request.get("unavailable") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> absence) {
                    absences.add(new Away(
                            text(absence, "from").orElse(""),
                            text(absence, "to").orElse(""),
                            text(absence, "why")));
                }
            }
        }
        return absences;
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    /**
     * Days without study, both ends included.
     *
     * @param from an ISO day
     * @param to an ISO day
     * @param why in the words of the learner
     */
    public record Away(String from, String to, Optional<String> why) {

        public String span() {
            return Words.span(LocalDate.parse(from), LocalDate.parse(to));
        }

        public boolean touches(String first, String last) {
            return from.compareTo(last) <= 0 && to.compareTo(first) >= 0;
        }
    }
}
