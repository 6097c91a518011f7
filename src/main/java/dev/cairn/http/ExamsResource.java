package dev.cairn.http;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamVersion;
import dev.cairn.intake.LanguageTag;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.ExamDirectory;
import dev.cairn.planning.ExamEntry;
import dev.cairn.planning.ExamView;
import dev.cairn.planning.SyllabusView;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Query;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /exams}: the catalogue as it stands on a day. */
final class ExamsResource {
    private static final String AS_OF = "asOf";
    private static final String LANGUAGE = "language";

    private final Supplier<Engine> engine;
    private final Clock clock;

    ExamsResource(Supplier<Engine> engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What a list is answered with. */
    record ExamList(LocalDate asOf, String language, String revision, List<ExamView.Summary> exams) {}

    void list(Context context) {
        View view = view(context);
        Accept.choose(context, Answers.JSON);
        Engine current = engine.get();
        List<ExamView.Summary> exams = new ExamDirectory(current)
                .at(view.asOf(), view.language()).stream()
                        .map(entry -> ExamView.of(entry).summary())
                        .toList();
        String revision = current.catalogue().revision();
        Answers.publicJson(context, new ExamList(view.asOf(), view.language(), revision, exams));
    }

    void show(Context context) {
        View view = view(context);
        Accept.choose(context, Answers.JSON);
        String code = context.pathParam("code");
        Optional<ExamEntry> exam = ExamCode.parse(code)
                .flatMap(known -> new ExamDirectory(engine.get()).find(known, view.asOf(), view.language()));
        Answers.publicJson(context, ExamView.of(exam.orElseThrow(() -> unknown(code))));
    }

    /** Units and topics: the same on every day and in every language. */
    void syllabus(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        String code = context.pathParam("code");
        ExamCatalogue catalogue = engine.get().catalogue();
        ExamVersion exam = ExamCode.parse(code).flatMap(catalogue::version).orElseThrow(() -> unknown(code));
        Answers.publicJson(
                context, SyllabusView.find(catalogue, exam.code()).orElseThrow(() -> withoutSyllabus(exam.code())));
    }

    /** For whom an exam has its status: who would sit it in this language, and asks on this day. */
    private record View(LocalDate asOf, String language) {}

    private View view(Context context) {
        Query query = new Query(context, AS_OF, LANGUAGE);
        Optional<LocalDate> asOf = query.day(AS_OF);
        Optional<String> language = query.language(LANGUAGE);
        query.refuseIfFaulty();
        return new View(asOf.orElseGet(() -> LocalDate.now(clock)), language.orElse(LanguageTag.ENGLISH));
    }

    private ProblemException unknown(String code) {
        List<String> codes = engine.get().catalogue().versions().stream()
                .map(version -> version.code().value())
                .toList();
        String shown = PlainText.cleaned(PlainText.shortened(code));
        return new ProblemException(
                ProblemType.UNKNOWN_EXAM,
                "no exam has the code '" + shown + "': " + NearestWord.hint(code, codes) + "GET " + Api.ROOT
                        + "/exams lists them");
    }

    private static ProblemException withoutSyllabus(ExamCode code) {
        return new ProblemException(
                ProblemType.UNKNOWN_EXAM,
                code + " has no syllabus, since its guide is not in the catalogue: GET " + Api.ROOT
                        + "/exams tells its kind");
    }
}
