package dev.cairn.web;

import dev.cairn.plan.Session.State;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a form reports on a plan, as reports are read. */
final class ReportText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCORE = "score.";

    private ReportText() {}

    static String ofSession(String id, Fields fields) {
        ObjectNode report = NODES.objectNode();
        ObjectNode session = report.putArray("sessions").addObject().put("id", id);
        fields.given("state").ifPresent(state -> session.put("state", state));
        fields.given("minutes").ifPresent(minutes -> session.set("minutes", FormRequest.number(minutes)));
        fields.given("date").ifPresent(date -> session.put("date", date));
        if (fields.has("locking")) {
            session.put("locked", fields.text("locking").equals("lock"));
        }
        return report.toString();
    }

    static String ofMock(Fields fields) {
        ObjectNode report = NODES.objectNode();
        ObjectNode mock = report.putArray("mocks").addObject();
        fields.given("exam").ifPresent(exam -> mock.put("exam", exam));
        fields.given("takenOn").ifPresent(day -> mock.put("takenOn", day));
        fields.given("score").ifPresent(score -> mock.set("score", FormRequest.number(score)));
        ArrayNode domains = NODES.arrayNode();
        fields.texts().keySet().stream()
                .filter(name -> name.startsWith(SCORE))
                .forEach(name -> fields.given(name).ifPresent(score -> {
                    ObjectNode domain = domains.addObject();
                    domain.set("domain", FormRequest.number(name.substring(SCORE.length())));
                    domain.set("score", FormRequest.number(score));
                }));
        mock.set("domains", domains);
        alsoDone(report, fields);
        return report.toString();
    }

    static String ofExam(Fields fields) {
        ObjectNode report = NODES.objectNode();
        ObjectNode exam = report.putArray("exams").addObject();
        fields.given("exam").ifPresent(code -> exam.put("exam", code));
        fields.given("takenOn").ifPresent(day -> exam.put("takenOn", day));
        fields.given("passed").ifPresent(passed -> exam.put("passed", passed.equals("yes")));
        ArrayNode weak = exam.putArray("weakDomains");
        fields.texts().keySet().stream()
                .filter(name -> name.startsWith("weak."))
                .forEach(name -> weak.add(FormRequest.number(name.substring("weak.".length()))));
        return report.toString();
    }

    /** Whoever says how a mock went has sat it. */
    private static void alsoDone(ObjectNode report, Fields fields) {
        fields.given("session").ifPresent(id -> {
            ObjectNode session = report.putArray("sessions").addObject();
            session.put("id", id);
            session.put("state", State.DONE.name().toLowerCase(Locale.ROOT));
            fields.given("takenOn").ifPresent(day -> session.put("date", day));
        });
    }
}
