package dev.cairn.planning;

import dev.cairn.exam.Exam;
import dev.cairn.planning.fit.BufferShare;
import dev.cairn.planning.fit.ExamWeekLoad;
import dev.cairn.planning.fit.FreeWeek;
import dev.cairn.planning.fit.LeastPace;
import dev.cairn.planning.fit.LeastStudyDays;
import dev.cairn.planning.fit.LeastWeeks;
import dev.cairn.planning.fit.MockCount;
import dev.cairn.planning.fit.MockReviewShare;
import dev.cairn.planning.fit.MockWindow;
import dev.cairn.planning.fit.MocksInHaste;
import dev.cairn.planning.fit.NotAfter;
import dev.cairn.planning.fit.NotBefore;
import dev.cairn.planning.fit.PauseAfter;
import dev.cairn.planning.fit.RestRhythm;
import dev.cairn.planning.fit.SessionShape;
import dev.cairn.planning.fit.TimeInHaste;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What has to be done for an exam, and what its calendar has to keep to.
 *
 * @param work what is left to do
 * @param whole minutes of study, all told, as plans begin with
 * @param done what is not to be done again
 * @param pacePercent what the learner's study takes, in percent of what plans begin with
 * @param content minutes of study that are left, at the learner's pace
 * @param reserve minutes kept back for what a coming version brings
 * @param isHasty whether there is too little time for the work and a buffer
 */
record StepTerms(
        Exam exam,
        StudyWork work,
        int whole,
        StepHistory done,
        int pacePercent,
        int content,
        int reserve,
        List<NotBefore> notBefore,
        NotAfter notAfter,
        int leastWeeks,
        int leastDays,
        RestRhythm rest,
        List<FreeWeek> freeWeeks,
        int pauseDays,
        BufferShare buffer,
        int leastPace,
        int examWeekPercent,
        List<MockCount> mockCounts,
        MockWindow lastMock,
        int mockReviewPercent,
        MocksInHaste haste,
        TimeInHaste timeInHaste,
        boolean isHasty,
        SessionShape shape) {

    /**
     * The terms of an exam.
     *
     * @param fit what holds for its calendar, by the rules of stage fit and by what was reported
     */
    static StepTerms of(Exam exam, ExamStudy study, StepHistory done, int pacePercent, Inference fit) {
        return new StepTerms(
                exam,
                study.work(),
                study.effort().content(),
                done,
                pacePercent,
                study.work().minutes(),
                study.effort().reserve(),
                fit.stream(NotBefore.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .toList(),
                fit.stream(NotAfter.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .min(Comparator.comparing(
                                        (NotAfter fact) -> !fact.limit().isFixed())
                                .thenComparing(NotAfter::day)
                                .thenComparing(NotAfter::limit))
                        .orElseThrow(() -> missing("NotAfter", exam)),
                number(fit, LeastWeeks.class, LeastWeeks::exam, LeastWeeks::weeks, exam),
                leastDays(
                        number(fit, LeastStudyDays.class, LeastStudyDays::exam, LeastStudyDays::days, exam),
                        study,
                        done),
                the(fit, RestRhythm.class, RestRhythm::exam, exam),
                fit.stream(FreeWeek.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .toList(),
                number(fit, PauseAfter.class, PauseAfter::exam, PauseAfter::days, exam),
                the(fit, BufferShare.class, BufferShare::exam, exam),
                number(fit, LeastPace.class, LeastPace::exam, LeastPace::percent, exam),
                number(fit, ExamWeekLoad.class, ExamWeekLoad::exam, ExamWeekLoad::percent, exam),
                fit.stream(MockCount.class)
                        .filter(fact -> fact.exam().equals(exam.code()))
                        .toList(),
                the(fit, MockWindow.class, MockWindow::exam, exam),
                number(fit, MockReviewShare.class, MockReviewShare::exam, MockReviewShare::percent, exam),
                the(fit, MocksInHaste.class, MocksInHaste::exam, exam),
                the(fit, TimeInHaste.class, TimeInHaste::exam, exam),
                false,
                the(fit, SessionShape.class, SessionShape::exam, exam));
    }

    /** What is still new needs its days, however many have gone before. */
    private static int leastDays(int days, ExamStudy study, StepHistory done) {
        return study.work().topicMinutes() > 0 ? days : Math.max(0, days - done.days());
    }

    private static <T> T the(Inference fit, Class<T> type, Function<T, Object> of, Exam exam) {
        return fit.stream(type)
                .filter(fact -> of.apply(fact).equals(exam.code()))
                .findFirst()
                .orElseThrow(() -> missing(type.getSimpleName(), exam));
    }

    private static <T> int number(
            Inference fit, Class<T> type, Function<T, Object> of, Function<T, Integer> value, Exam exam) {
        return value.apply(the(fit, type, of, exam));
    }

    private static UndecidedException missing(String fact, Exam exam) {
        return new UndecidedException("no rule of stage fit infers a %s for %s".formatted(fact, exam.code()));
    }

    /** The earliest day on which the exam may be sat. */
    LocalDate opens() {
        return notBefore.stream()
                .map(NotBefore::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** How many mock exams are left in so many weeks. */
    int mocks(int weeks) {
        return Math.max(0, allMocks(weeks) - done.mocks().size());
    }

    private int allMocks(int weeks) {
        return mockCounts.stream()
                .filter(row -> row.fromWeeks() <= weeks)
                .max(Comparator.comparing(MockCount::fromWeeks))
                .map(MockCount::mocks)
                .orElse(0);
    }

    /** The minutes of sitting so many whole mocks and going through them. */
    int mockMinutes(int mocks) {
        return mockMinutes(mocks, exam.minutes());
    }

    /** The minutes of sitting so many mocks of so many minutes, and going through them. */
    int mockMinutes(int mocks, int length) {
        return mocks * (length + Minutes.percent(length, mockReviewPercent));
    }

    /** All the work, if there are so many mocks. */
    int needed(int mocks) {
        return content + reserve + done.owedMinutes() + mockMinutes(mocks);
    }

    int buffer(int mocks) {
        return bufferFor(needed(mocks));
    }

    /** So much less time than work is no reason to leave something out: closing gaps takes what is left. */
    int flexible() {
        return isHasty ? Minutes.percent(work.gapsMinutes(), timeInHaste.flexibleGapsPercent()) : 0;
    }

    /** The buffer for so much work. */
    int bufferFor(int work) {
        return Minutes.percent(work, buffer.percent());
    }

    /** What has to be left of the buffer for so much work, where sessions do not come out even. */
    int leastBufferFor(int work) {
        return Minutes.percent(work, buffer.leastPercent());
    }

    /** Whether the exam has its day: the learner has booked it, or accepted no other. */
    boolean isFixed() {
        return notAfter.limit().isFixed();
    }

    /** What may be lost where sessions meet the ends of days: the shortest session for each domain with work left, and each mock. */
    int slack(int mocks) {
        int domains = Math.min(exam.domains().size(), content / shape.shortest());
        return shape.shortest() * (domains + mocks);
    }

    /** The same work with another limit. */
    StepTerms withNotAfter(NotAfter limit) {
        return with(content, reserve, limit, rest, freeWeeks, pauseDays, examWeekPercent, isHasty);
    }

    /** Other work with the same limit. */
    StepTerms withContent(int minutes, int reserved) {
        return with(minutes, reserved, notAfter, rest, freeWeeks, pauseDays, examWeekPercent, isHasty);
    }

    /** The same work where there is too little time for it: hardly a day stays free. */
    StepTerms inHaste() {
        int every = timeInHaste.restEveryWeeks();
        RestRhythm rare = new RestRhythm(exam.code(), every == 0 ? Integer.MAX_VALUE : every, rest.notBeforeExam());
        return with(
                content,
                reserve,
                notAfter,
                rare,
                List.of(),
                timeInHaste.pauseDays(),
                timeInHaste.examWeekPercent(),
                true);
    }

    private StepTerms with(
            int minutes,
            int reserved,
            NotAfter limit,
            RestRhythm rests,
            List<FreeWeek> free,
            int pause,
            int lastWeekPercent,
            boolean hasty) {
        return new StepTerms(
                exam,
                work,
                whole,
                done,
                pacePercent,
                minutes,
                reserved,
                notBefore,
                limit,
                leastWeeks,
                leastDays,
                rests,
                free,
                pause,
                buffer,
                leastPace,
                lastWeekPercent,
                mockCounts,
                lastMock,
                mockReviewPercent,
                haste,
                timeInHaste,
                hasty,
                shape);
    }
}
