package dev.cairn.http;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamDirectory;
import dev.cairn.planning.ExamEntry;
import dev.cairn.planning.ExamView;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /exams}: the catalogue as it stands on a day. */
final class ExamsResource {
    private static final String AS_OF = "asOf";

    /** Dates that differ by language are told with the exam. */
    private static final String LANGUAGE = "en";

    private final Supplier<Engine> engine;
    private final Clock clock;

    ExamsResource(Supplier<Engine> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What a list is answered with. */
    record ExamList(LocalDate asOf, String revision, List<ExamView.Summary> exams) {}

    void list(Context context) {
        LocalDate asOf = asOf(context);
        Accept.choose(context, Answers.JSON);
        Engine current = engine.get();
        List<ExamView.Summary> exams = new ExamDirectory(current)
                .at(asOf, LANGUAGE).stream()
                        .map(entry -> ExamView.of(entry).summary())
                        .toList();
        Answers.publicJson(context, new ExamList(asOf, current.catalogue().revision(), exams));
    }

    void show(Context context) {
        LocalDate asOf = asOf(context);
        Accept.choose(context, Answers.JSON);
        String code = context.pathParam("code");
        Optional<ExamEntry> exam =
                ExamCode.parse(code).flatMap(known -> new ExamDirectory(engine.get()).find(known, asOf, LANGUAGE));
        Answers.publicJson(context, ExamView.of(exam.orElseThrow(() -> unknown(code))));
    }

    private LocalDate asOf(Context context) {
        Query query = new Query(context, AS_OF);
        Optional<LocalDate> given = query.day(AS_OF);
        query.refuseIfFaulty();
        return given.orElseGet(() -> LocalDate.now(clock));
    }

    private static ProblemException unknown(String code) {
        return new ProblemException(
                ProblemType.UNKNOWN_EXAM, "no exam has the code '" + code + "': GET " + Api.ROOT + "/exams lists them");
    }
}
