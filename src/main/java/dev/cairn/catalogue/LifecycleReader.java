package dev.cairn.catalogue;

import dev.cairn.exam.BetaCode;
import dev.cairn.exam.Caution;
import dev.cairn.exam.Confidence;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamLanguages;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Occasion;
import dev.cairn.exam.Purpose;
import dev.cairn.exam.Succession;
import dev.cairn.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an entry of {@code lifecycle.yaml}. */
final class LifecycleReader {
    private static final String DO_NOT_START = "do-not-start";

    private LifecycleReader() {}

    /** The entry; nothing if its kind is none. */
    static Optional<LifecycleEntry> read(YamlValue value, ExamCode code) {
        return value.get("kind").optionalConstant(Kind.class).map(kind -> entry(value, code, kind));
    }

    private static LifecycleEntry entry(YamlValue value, ExamCode code, Kind kind) {
        allowKeys(value, kind);
        LifecycleEntry entry = new LifecycleEntry(
                code,
                kind,
                facts(value.get("facts"), code),
                successors(value.get("successors"), code),
                caution(value.get("caution"), code),
                kind == Kind.STUB ? Optional.empty() : guide(value.require("guide"), code),
                offered(value.get("languages"), code),
                betaOf(value.get("betaOf"), code),
                value);
        DateOrder.check(entry.facts());
        entry.languages().ifPresent(offered -> checkLanguages(entry.facts(), offered));
        return entry;
    }

    private static void allowKeys(YamlValue value, Kind kind) {
        switch (kind) {
            case FULL -> value.allow("code", "kind", "guide", "languages", "facts", "successors", "caution");
            case PROVISIONAL ->
                value.allow(
                        "code",
                        "kind",
                        "title",
                        "predecessor",
                        "passingScore",
                        "scoredQuestions",
                        "unscoredQuestions",
                        "minutes",
                        "fee",
                        "domains",
                        "known",
                        "guide",
                        "guidePage",
                        "languages",
                        "facts",
                        "successors",
                        "caution");
            case STUB ->
                value.allow("code", "kind", "title", "level", "family", "betaOf", "facts", "successors", "caution");
        }
    }

    private static List<Placed<DatedFact>> facts(YamlValue list, ExamCode code) {
        List<Placed<DatedFact>> facts = new ArrayList<>();
        for (YamlValue value : list.list()) {
            value.allow("occasion", "day", "languages", "source", "confidence", "checked");
            DatedFact fact = new DatedFact(
                    code,
                    value.get("occasion").constant(Occasion.class),
                    value.get("day").day(),
                    languages(value.get("languages")),
                    value.get("source").text(),
                    value.get("confidence").constant(Confidence.class),
                    value.get("checked").day());
            if (facts.stream().anyMatch(other -> tellTheSame(other.what(), fact))) {
                value.fault("this source tells two days", "keep one, or say for which languages each holds");
            }
            facts.add(new Placed<>(fact, value.get("day")));
        }
        return Collections.unmodifiableList(facts);
    }

    /** Every exam that can be planned has a guide, and a day on which it was looked up. */
    private static Optional<ExamGuide> guide(YamlValue value, ExamCode code) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        value.allow("revision", "published", "read", "source", "confidence", "checked");
        return Optional.of(new ExamGuide(
                code,
                value.get("revision").optionalText().orElse(""),
                value.get("published").isPresent()
                        ? Optional.of(value.get("published").day())
                        : Optional.empty(),
                value.require("read").flag(),
                value.get("source").text(),
                value.get("confidence").constant(Confidence.class),
                value.get("checked").day()));
    }

    private static Optional<ExamLanguages> offered(YamlValue value, ExamCode code) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        value.allow("codes", "source", "confidence", "checked");
        return Optional.of(new ExamLanguages(
                code,
                languages(value.require("codes")),
                value.get("source").text(),
                value.get("confidence").constant(Confidence.class),
                value.get("checked").day()));
    }

    private static void checkLanguages(List<Placed<DatedFact>> facts, ExamLanguages offered) {
        for (Placed<DatedFact> fact : facts) {
            for (String language : fact.what().languages()) {
                if (isLanguage(language) && !offered.languages().contains(language)) {
                    fact.place()
                            .fault(
                                    offered.exam() + " is not offered in '" + language + "'",
                                    "add it to the languages of the exam, those that have ended included");
                }
            }
        }
    }

    private static Optional<Placed<BetaCode>> betaOf(YamlValue value, ExamCode code) {
        return value.isPresent()
                ? ExamCodes.read(value).map(exam -> new Placed<>(new BetaCode(code, exam), value))
                : Optional.empty();
    }

    private static boolean tellTheSame(DatedFact one, DatedFact other) {
        return one.occasion() == other.occasion()
                && one.source().equals(other.source())
                && one.languages().equals(other.languages());
    }

    private static Set<String> languages(YamlValue list) {
        Set<String> languages = new LinkedHashSet<>();
        for (YamlValue value : list.list()) {
            String language = value.text();
            if (!language.isEmpty() && !isLanguage(language)) {
                value.fault("'" + language + "' is no code of a language", "write two small letters, such as ja");
            }
            languages.add(language);
        }
        return languages;
    }

    private static boolean isLanguage(String text) {
        return text.length() == 2 && text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static List<Placed<Succession>> successors(YamlValue list, ExamCode code) {
        List<Placed<Succession>> successors = new ArrayList<>();
        for (YamlValue value : list.list()) {
            value.allow("exam", "purpose", "source", "confidence", "checked");
            Confidence confidence = value.get("confidence").constant(Confidence.class);
            LocalDate checked = value.get("checked").day();
            Purpose purpose = value.get("purpose").constant(Purpose.class);
            String source = value.get("source").text();
            ExamCodes.read(value.get("exam")).ifPresent(successor -> {
                if (successors.stream()
                        .anyMatch(other -> other.what().successor().equals(successor))) {
                    value.fault("the successor " + successor + " stands here twice", "remove one of the two");
                }
                successors.add(new Placed<>(
                        new Succession(code, successor, purpose, source, confidence, checked), value.get("exam")));
            });
        }
        return Collections.unmodifiableList(successors);
    }

    private static Optional<Caution> caution(YamlValue value, ExamCode code) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        value.allow("advice", "source", "confidence", "checked");
        Confidence confidence = value.get("confidence").constant(Confidence.class);
        LocalDate checked = value.get("checked").day();
        String advice = value.get("advice").text();
        if (!advice.isEmpty() && !advice.equals(DO_NOT_START)) {
            value.get("advice").fault("'advice' is " + advice, "write " + DO_NOT_START);
        }
        return Optional.of(new Caution(code, value.get("source").text(), confidence, checked));
    }
}
