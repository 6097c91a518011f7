package dev.cairn.planning;

import dev.cairn.plan.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Finds a place for what the days did not hold as they came: on days with time to spare, in sessions of its kind, or instead of buffer. So each domain
 * gets its minutes exactly.
 */
final class Leftovers {
    private final SlotBook book;
    private final WorkLayout layout;
    private final SessionLength length;
    private final int practiceMinutes;
    private final int leastBuffer;

    Leftovers(SlotBook book, WorkLayout layout, SessionLength length, int practiceMinutes, int leastBuffer) {
        this.book = book;
        this.layout = layout;
        this.length = length;
        this.practiceMinutes = practiceMinutes;
        this.leastBuffer = leastBuffer;
    }

    /**
     * Places practice that is left, and time kept back.
     *
     * @param days of study, the best for it first
     * @param light from this day on work is to be light: it is the last resort
     * @param reserve minutes kept back that found no place
     */
    void place(List<LocalDate> days, LocalDate light, int reserve) {
        List<LocalDate> ordinary =
                days.stream().filter(day -> day.isBefore(light)).toList();
        int kept = book.lengthen(keepBack(ordinary, reserve), Slot::keptBack);
        keepBack(days, kept);
        practise(ordinary);
        layout.domains().stream().filter(this::isReview).forEach(work -> practise(work, days));
        layout.domains().stream().filter(this::isReview).forEach(work -> practiseInsteadOfBuffer(work, leastBuffer));
        lengthen(day -> day.isBefore(light));
        layout.domains().forEach(work -> practiseInsteadOfBuffer(work, leastBuffer));
        practise(days);
        lengthen(day -> true);
        layout.domains().forEach(this::practiseInShortestSessions);
    }

    private void practise(List<LocalDate> days) {
        layout.domains().forEach(work -> practise(work, days));
    }

    private void lengthen(Predicate<LocalDate> days) {
        layout.domains()
                .forEach(work -> work.leavePractice(book.lengthen(
                        work.practice(),
                        slot -> slot.domain().equals(OptionalInt.of(work.number())) && days.test(slot.date()))));
    }

    private void practise(DomainWork work, List<LocalDate> days) {
        for (LocalDate day : days) {
            if (work.practice() == 0) {
                return;
            }
            practise(work, day);
        }
    }

    private void practise(DomainWork work, LocalDate day) {
        int minutes = practiceMinutes(work, book.spare(day));
        while (minutes > 0 && isLearnedBefore(work, day)) {
            book.add(practice(day, minutes, work));
            minutes = practiceMinutes(work, book.spare(day));
        }
    }

    private int practiceMinutes(DomainWork work, int most) {
        return length.fit(most, work.practice(), practiceMinutes, work.mostPractice(isReview(work)));
    }

    private boolean isReview(DomainWork work) {
        return work.isBegun() && work.isShortOfReviews(practiceMinutes);
    }

    /** Answers with the minutes that are still left. */
    private int keepBack(List<LocalDate> days, int minutes) {
        int left = minutes;
        for (LocalDate day : days) {
            int part = left == 0
                    ? 0
                    : length.fit(book.spare(day), left, length.shape().preferred());
            if (part > 0) {
                book.add(Slot.keptBack(day, part));
                left -= part;
            }
        }
        return left;
    }

    /**
     * Work comes before buffer: a session of practice takes the place of the latest buffer that is long enough.
     *
     * @param least minutes of buffer that have to be left
     */
    private void practiseInsteadOfBuffer(DomainWork work, int least) {
        if (work.practice() > 0
                && !isReview(work)
                && work.practice() < length.shape().shortest()) {
            borrow(work, length.shape().shortest() - work.practice());
        }
        for (Slot buffer : work.practice() == 0 ? List.<Slot>of() : book.latestFirst(Slot::isFree)) {
            int minutes = isLearnedBefore(work, buffer.date())
                    ? length.fit(buffer.minutes(), work.practice(), buffer.minutes())
                    : 0;
            if (minutes > 0 && book.freeMinutes() - minutes >= least) {
                book.replace(buffer, practice(buffer.date(), minutes, work));
                if (buffer.minutes() - minutes >= length.shape().shortest()) {
                    book.add(Slot.free(buffer.date(), buffer.minutes() - minutes));
                }
            }
        }
    }

    /** The last resort: any buffer holds the shortest session. */
    private void practiseInShortestSessions(DomainWork work) {
        int over = work.practice() % length.shape().shortest();
        if (over > 0) {
            borrow(work, length.shape().shortest() - over);
        }
        practiseInsteadOfBuffer(work, 0);
    }

    /** Shortens a session of the domain, so that what is left of its practice is enough for another. */
    private void borrow(DomainWork work, int minutes) {
        book
                .latestFirst(slot -> slot.domain().equals(OptionalInt.of(work.number()))
                        && slot.minutes() - minutes >= length.shape().shortest())
                .stream()
                .findFirst()
                .ifPresent(slot -> {
                    book.replace(slot, slot.longer(-minutes));
                    work.leavePractice(work.practice() + minutes);
                });
    }

    private Slot practice(LocalDate day, int minutes, DomainWork work) {
        Work kind = isReview(work) ? Work.REVIEW : Work.QUIZ;
        work.practise(day, minutes, kind == Work.REVIEW);
        return Slot.of(day, minutes, kind, work.number(), layout.why(kind, work, layout.week(day)));
    }

    /** A domain for which there was no time to learn is practised all the same. */
    private boolean isLearnedBefore(DomainWork work, LocalDate day) {
        return !work.isBegun() || isLessonBefore(work, day);
    }

    private boolean isLearnedUntil(DomainWork work, LocalDate day) {
        return work.isTaught()
                || book.of(work.number(), Work.LEARN)
                        .anyMatch(slot -> !slot.date().isAfter(day));
    }

    private boolean isLessonBefore(DomainWork work, LocalDate day) {
        return work.isTaught()
                || book.of(work.number(), Work.LEARN)
                        .anyMatch(slot -> slot.date().isBefore(day));
    }

    /** Where sessions came out otherwise than planned a domain may lack a review: its latest quizzes become reviews. What was never learned is quizzed. */
    void reviewOftenEnough() {
        layout.domains()
                .forEach(work -> book.of(slot -> slot.work() == Work.REVIEW
                                && slot.domain().equals(OptionalInt.of(work.number()))
                                && !isLearnedUntil(work, slot.date()))
                        .forEach(review -> book.replace(review, review.as(Work.QUIZ))));
        layout.domains().stream().filter(DomainWork::isBegun).forEach(work -> {
            long missing =
                    work.reviewsWanted() - book.of(work.number(), Work.REVIEW).count();
            book
                    .latestFirst(slot -> slot.work() == Work.QUIZ
                            && slot.domain().equals(OptionalInt.of(work.number()))
                            && isLearnedBefore(work, slot.date()))
                    .stream()
                    .limit(Math.max(0, missing))
                    .forEach(quiz -> book.replace(quiz, quiz.as(Work.REVIEW)));
        });
    }
}
