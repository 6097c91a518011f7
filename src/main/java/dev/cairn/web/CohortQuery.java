package dev.cairn.web;

import dev.cairn.cohort.AdvisoryCodes;
import dev.cairn.desk.Caller;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.intake.Limits;
import dev.cairn.plan.Feasibility.Verdict;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanFilter;
import dev.cairn.planning.PlanStatus;
import dev.cairn.text.PlainText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which plans of a cohort somebody wants to see.
 *
 * @param fields what was chosen, without what was left open
 * @param filter by it, as far as it can be understood
 * @param faults what cannot be, by field
 */
record CohortQuery(Fields fields, PlanFilter filter, Map<String, String> faults) {
    static final String NAME = "learner";
    static final String EXAM = "exam";
    static final String STATUS = "status";
    static final String VERDICT = "verdict";
    static final String BEHIND = "behind";
    static final String WITHIN = "examWithin";
    static final String ADVISORY = "advisory";

    /** Any advisory that comes of the last day of an exam; no code has such a sign. */
    static final String LAST_DAY = "last_day";

    private static final List<String> ALL = List.of(NAME, EXAM, STATUS, VERDICT, BEHIND, WITHIN, ADVISORY);

    static CohortQuery read(Fields asked, Engine engine, Caller caller, LocalDate today) {
        return new Reading(asked).query(engine, caller, today);
    }

    boolean isOpen() {
        return fields.texts().isEmpty();
    }

    Optional<String> fault(String name) {
        return Optional.ofNullable(faults.get(name));
    }

    /** The address of a path with this query, and with more. */
    String address(String path, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields.texts());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        String query = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Reads the fields one by one. */
    private static final class Reading {
        private final Fields fields;
        private final Map<String, String> faults = new LinkedHashMap<>();

        Reading(Fields asked) {
            Map<String, String> given = new LinkedHashMap<>();
            ALL.forEach(name -> asked.given(name).ifPresent(text -> given.put(name, text)));
            this.fields = new Fields(given);
        }

        CohortQuery query(Engine engine, Caller caller, LocalDate today) {
            PlanFilter filter = new PlanFilter(
                    today,
                    caller.lists(),
                    value(EXAM, text -> exam(text, engine), "Choose an exam from the list."),
                    choice(STATUS, PlanStatus.class),
                    choice(VERDICT, Verdict.class),
                    value(BEHIND, Reading::flag, "Choose one from the list."),
                    value(
                            WITHIN,
                            Reading::days,
                            "Write a number of days from 0 to " + PlanFilter.MOST_DAYS + ", such as 30."),
                    value(ADVISORY, text -> advisories(text, engine), "Choose one from the list.")
                            .orElse(List.of()),
                    value(
                            NAME,
                            Reading::name,
                            "Write a part of a name, of up to " + Limits.WORDS + " characters, on one line."));
            return new CohortQuery(fields, filter, faults);
        }

        private <T> Optional<T> value(String name, Function<String, Optional<T>> reading, String fault) {
            Optional<String> text = fields.given(name);
            Optional<T> value = text.flatMap(reading);
            if (text.isPresent() && value.isEmpty()) {
                faults.put(name, fault);
            }
            return value;
        }

        private <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
            return value(
                    name,
                    text -> Arrays.stream(type.getEnumConstants())
                            .filter(each -> Json.label(each).equals(text))
                            .findFirst(),
                    "Choose one from the list.");
        }

        private static Optional<ExamCode> exam(String text, Engine engine) {
            return ExamCode.parse(text)
                    .filter(code -> engine.catalogue().version(code).isPresent());
        }

        private static Optional<Boolean> flag(String text) {
            return text.equals("true") || text.equals("false") ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
        }

        private static Optional<Integer> days(String text) {
            return text.matches("[0-9]{1,4}")
                    ? Optional.of(Integer.valueOf(text)).filter(days -> days <= PlanFilter.MOST_DAYS)
                    : Optional.empty();
        }

        private static Optional<List<String>> advisories(String text, Engine engine) {
            if (text.equals(LAST_DAY)) {
                return Optional.of(AdvisoryCodes.onLastDays(engine.rules()));
            }
            return AdvisoryCodes.of(engine.rules()).contains(text) ? Optional.of(List.of(text)) : Optional.empty();
        }

        private static Optional<String> name(String text) {
            return Optional.of(text).filter(part -> PlainText.isPlain(part) && PlainText.length(part) <= Limits.WORDS);
        }
    }
}
