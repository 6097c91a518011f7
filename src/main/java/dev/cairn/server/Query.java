package dev.cairn.server;

import dev.cairn.export.Json;
import dev.cairn.intake.LanguageTag;
import dev.cairn.intake.Limits;
import dev.cairn.intake.RequestFault;
import dev.cairn.problem.Problem;
import dev.cairn.problem.ProblemException;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import dev.cairn.text.Utf8;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The query of an address, read strictly. What is wrong with it is collected under names such as {@code ?asOf}. */
public final class Query {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final List<String> known;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<RequestFault> faults = new ArrayList<>();

    private Query(List<String> known) {
        this.known = known;
    }

    /**
     * Reads the query of a request.
     *
     * @param known the parameters that mean something here
     */
    public Query(Context context, String... known) {
        this(List.of(known));
        String text = Optional.ofNullable(context.req().getQueryString()).orElse("");
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                read(pair);
            }
        }
    }

    private void read(String pair) {
        int sign = pair.indexOf('=');
        Optional<String> name = decoded(sign < 0 ? pair : pair.substring(0, sign));
        Optional<String> value = decoded(sign < 0 ? "" : pair.substring(sign + 1));
        if (name.isEmpty() || value.isEmpty()) {
            fault("", "the query is not UTF-8 in percent encoding", "encode it");
        } else {
            put(PlainText.shortened(name.get()), value.get());
        }
    }

    private void put(String name, String value) {
        if (!known.contains(name)) {
            fault(name, "there is no parameter '" + name + "' here", instead(name));
        } else if (values.putIfAbsent(name, value) != null) {
            fault(name, "the parameter '" + name + "' is given twice", "keep one of the two");
        }
    }

    private String instead(String name) {
        return NearestWord.hint(name, known)
                + (known.isEmpty() ? "remove it" : "remove it, or use one of " + String.join(", ", known));
    }

    /** A day of the calendar. */
    public Optional<LocalDate> day(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(text -> day(name, text));
    }

    private Optional<LocalDate> day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(Limits.FIRST_DAY) && !day.isAfter(Limits.LAST_DAY)) {
                return Optional.of(day);
            }
            fault(name, "'" + name + "' is " + day, "write a day from " + Limits.FIRST_DAY + " to " + Limits.LAST_DAY);
        } catch (DateTimeParseException e) {
            String fix = "write a day of the calendar, such as 2026-11-22";
            fault(name, "'" + name + "' is \"" + PlainText.shortened(text) + "\"", fix);
        }
        return Optional.empty();
    }

    /** The language to sit exams in: its ISO 639 code. */
    public Optional<String> language(String name) {
        Optional<String> text = Optional.ofNullable(values.get(name));
        Optional<String> language = text.flatMap(LanguageTag::language);
        if (text.isPresent() && language.isEmpty()) {
            String problem = "'" + name + "' is \"" + PlainText.shortened(text.get()) + "\"";
            fault(name, problem, "write " + LanguageTag.EXPECTED);
        }
        return language;
    }

    /** Yes or no. */
    public Optional<Boolean> flag(String name) {
        Optional<String> text = Optional.ofNullable(values.get(name));
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            fault(name, "'" + name + "' is \"" + PlainText.shortened(text.get()) + "\"", "write true or false");
            return Optional.empty();
        }
        return text.map(Boolean::valueOf);
    }

    /** A whole number within these bounds. */
    public Optional<Integer> number(String name, int least, int most) {
        return value(
                name,
                text -> WHOLE_NUMBER.matcher(text).matches()
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                        : Optional.empty(),
                text -> "write a whole number from " + least + " to " + most);
    }

    /** One of a few constants, by its label. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<E> values = List.of(type.getEnumConstants());
        List<String> labels = values.stream().map(Json::label).toList();
        return value(
                name,
                text -> values.stream()
                        .filter(value -> Json.label(value).equals(text))
                        .findFirst(),
                text -> NearestWord.hint(text, labels) + "write one of " + String.join(", ", labels));
    }

    /**
     * A value that is read in this way.
     *
     * @param reading gives nothing for what cannot be
     * @param fix what to do about that
     */
    public <T> Optional<T> value(String name, Function<String, Optional<T>> reading, Function<String, String> fix) {
        Optional<String> text = Optional.ofNullable(values.get(name));
        Optional<T> value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            String shown = PlainText.cleaned(PlainText.shortened(text.get()));
            fault(name, "'" + name + "' is \"" + shown + "\"", fix.apply(text.get()));
        }
        return value;
    }

    /** The same query with another value of a parameter. */
    public Query with(String name, String value) {
        Query other = new Query(known);
        other.values.putAll(values);
        other.values.put(name, value);
        return other;
    }

    /** The query as addresses have it, with its question mark. */
    public String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /**
     * Refuses the request if something was wrong.
     *
     * @throws ProblemException with all that was found wrong so far
     */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    private void fault(String name, String problem, String fix) {
        faults.add(new RequestFault("?" + name, problem, fix));
    }

    /** The text without its percent encoding, unless that is wrong or not of UTF-8. */
    private static Optional<String> decoded(String text) {
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(Utf8.decoded(bytes));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
