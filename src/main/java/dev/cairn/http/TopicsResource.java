package dev.cairn.http;

import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.StudyNames;
import dev.cairn.planning.TopicView;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Accept;
import dev.cairn.server.Answers;
import dev.cairn.server.Query;
import dev.cairn.text.NearestWord;
import dev.cairn.text.PlainText;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /topics/{id}}: what a topic is, and what each exam makes of it. */
final class TopicsResource {
    private final Supplier<Engine> engine;

    TopicsResource(Supplier<Engine> engine) {
        this.engine = engine;
    }

    void show(Context context) {
        new Query(context).refuseIfFaulty();
        Accept.choose(context, Answers.JSON);
        ExamCatalogue catalogue = engine.get().catalogue();
        String id = context.pathParam("id");
        Answers.publicJson(
                context,
                TopicView.find(catalogue, id.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(catalogue, id)));
    }

    private static ProblemException unknown(ExamCatalogue catalogue, String id) {
        String shown = PlainText.cleaned(PlainText.shortened(id));
        return new ProblemException(
                ProblemType.UNKNOWN_TOPIC,
                "no topic has the id '" + shown + "': " + NearestWord.hint(id, new StudyNames(catalogue).topics())
                        + "GET " + Api.ROOT + "/exams/{code}/syllabus lists those of an exam");
    }
}
