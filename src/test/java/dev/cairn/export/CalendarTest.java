package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.TopicName;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by a parser that is not ours. */
class CalendarTest {
    private static final int MOST_BYTES = 75;

    private final Calendar calendar = new Calendar();

    @ParameterizedTest
    @ValueSource(strings = {"new-to-aws", "genai-developer", "ml-switcher-2025", "six-weeks-abroad", "failed-attempt"})
    void hasAnEventForEverySessionThatAnyCalendarReads(String learner) throws IOException {
        Plan plan = Samples.planOf(learner);
        ICalendar read = read(calendar.write(plan));

        assertThat(read.getEvents()).hasSameSizeAs(sessions(plan));
        Map<String, VEvent> events = byId(read);
        for (Session session : sessions(plan)) {
            VEvent event = events.get(plan.id() + "-" + session.id() + "@cairn");
            assertThat(event.getSummary().getValue()).isEqualTo(session.title());
            assertThat(event.getDescription().getValue()).isNotBlank();
            assertThat(event.getCategories().get(0).getValues()).containsExactly(SessionWords.name(session.kind()));
            assertThat(event.getSequence().getValue()).isZero();
            assertThat(begin(event).toLocalDate()).isEqualTo(session.date());
        }
        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }

    @Test
    void placesTheSessionsOfADayOneAfterTheOther() throws IOException {
        Plan plan = Samples.planOf("genai-developer");
        Map<LocalDate, LocalDateTime> ends = new HashMap<>();
        Map<String, VEvent> events = byId(read(calendar.write(plan)));
        for (Session session : sessions(plan)) {
            VEvent event = events.get(plan.id() + "-" + session.id() + "@cairn");
            if (session.kind() == Work.EXAM) {
                assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            } else {
                boolean weekend = session.date().getDayOfWeek().getValue() > 5;
                LocalDateTime due =
                        ends.getOrDefault(session.date(), session.date().atTime(weekend ? 10 : 18, 0));
                assertThat(begin(event)).isEqualTo(due);
                ends.put(session.date(), due.plusMinutes(session.minutes()));
            }
        }
    }

    @Test
    void beginsALongDayEarlyEnoughToEndAtTen() {
        Plan plan = Samples.plan("""
                target: {exam: CLF-C02}
                asOf: 2026-11-22
                availability: {WED: 600}
                """);
        List<VEvent> events = read(calendar.write(plan)).getEvents();

        assertThat(events)
                .filteredOn(event -> event.getDateStart().getValue().hasTime())
                .allSatisfy(event -> assertThat(
                                end(event).isAfter(begin(event).toLocalDate().atTime(22, 0)))
                        .isFalse());
    }

    @Test
    void doesNotMakeBusyWithTimeKeptFreeAndRemindsOfEverythingElse() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");

        assertThat(read(calendar.write(plan)).getEvents()).allSatisfy(event -> {
            boolean buffer = event.getCategories().get(0).getValues().contains("Buffer");
            assertThat(event.getTransparency().isTransparent()).isEqualTo(buffer);
            assertThat(event.getAlarms()).hasSize(buffer ? 0 : 1);
        });
    }

    @Test
    void movesEventsWithANewVersionInsteadOfDoublingThem() throws IOException {
        Plan first = Samples.planOf("new-to-aws");
        Plan second = Samples.ofVersion(first, 2);

        Map<String, VEvent> before = byId(read(calendar.write(first)));
        Map<String, VEvent> after = byId(read(calendar.write(second)));

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.values())
                .allSatisfy(event -> assertThat(event.getSequence().getValue()).isEqualTo(1));
    }

    @Test
    void saysWhyAndWhereToReadOn() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");
        Session learn = sessions(plan).stream()
                .filter(session -> session.kind() == Work.LEARN)
                .findFirst()
                .orElseThrow();
        VEvent event = byId(read(calendar.write(plan))).get(plan.id() + "-" + learn.id() + "@cairn");

        List<TopicName> topics = learn.topics().stream().map(plan.topics()::get).toList();
        String page = topics.get(0).read().get(0).url();
        assertThat(event.getUrl().getValue()).isEqualTo(page);
        assertThat(event.getDescription().getValue())
                .contains(topics.get(0).name())
                .contains("Why: ")
                .contains(page);
    }

    @Test
    void saysOfARecallWhatItAsksAbout() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");
        Session recall = sessions(plan).stream()
                .filter(session -> !session.about().isEmpty())
                .findFirst()
                .orElseThrow();
        VEvent event = byId(read(calendar.write(plan))).get(plan.id() + "-" + recall.id() + "@cairn");

        assertThat(event.getDescription().getValue())
                .contains("Answer from memory", "Asks about: Words that the course takes for granted; What a cloud is");
    }

    @Test
    void leadsBackToThePlanFromEveryEvent() throws IOException {
        Plan plan = Samples.planOf("new-to-aws");
        String page = "https://cairn.example/plans/3q2-7wAAQkqJd0mZ1yXk5A";

        assertThat(read(calendar.write(plan, page)).getEvents())
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.getDescription().getValue()).endsWith("Your plan: " + page));
        assertThat(read(calendar.write(plan)).getEvents())
                .allSatisfy(
                        event -> assertThat(event.getDescription().getValue()).doesNotContain("Your plan: "));
    }

    @Test
    void keepsNamesOfAllKindsWithinLinesOfSeventyFiveBytes() {
        String name = "Zoë Ångström-Łukaszewicz; 王小明, 明日香 😀👩🏽‍💻 \\ " + "长".repeat(60);
        Plan plan = Samples.namedPlan(name);
        String text = calendar.write(plan);

        assertThat(read(text).getExperimentalProperty("X-WR-CALNAME").getValue().replace("\\", ""))
                .isEqualTo("Study plan for CLF-C02 · " + name.replace("\\", ""));
        assertThat(read(text).getNames().get(0).getValue()).isEqualTo("Study plan for CLF-C02 · " + name);
        assertThat(text.split("\r\n", -1)).allSatisfy(line -> {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes).hasSizeLessThanOrEqualTo(MOST_BYTES);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\uFFFD");
        });
    }

    @Test
    void writesTheSameBytesForTheSamePlan() throws IOException {
        assertThat(calendar.write(Samples.planOf("genai-developer")))
                .isEqualTo(calendar.write(Samples.planOf("genai-developer")));
    }

    private static ICalendar read(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
        assertThat(warnings).allSatisfy(ofOne -> assertThat(ofOne).isEmpty());
        assertThat(calendars).hasSize(1);
        return calendars.get(0);
    }

    private static Map<String, VEvent> byId(ICalendar calendar) {
        Map<String, VEvent> events = new HashMap<>();
        calendar.getEvents()
                .forEach(event ->
                        assertThat(events.put(event.getUid().getValue(), event)).isNull());
        return events;
    }

    private static List<Session> sessions(Plan plan) {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    private static LocalDateTime begin(VEvent event) {
        return time(event.getDateStart().getValue());
    }

    private static LocalDateTime end(VEvent event) {
        return time(event.getDateEnd().getValue());
    }

    /** As it stands on the clock: without a zone. */
    private static LocalDateTime time(ICalDate date) {
        DateTimeComponents parts = date.getRawComponents();
        return LocalDateTime.of(parts.getYear(), parts.getMonth(), parts.getDate(), parts.getHour(), parts.getMinute());
    }
}
