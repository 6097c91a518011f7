package dev.cairn.planning;

import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import dev.cairn.planning.DomainShares.Share;
import dev.cairn.planning.sequence.LearnSpan;
import dev.cairn.planning.sequence.ReviewDue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What is left to do for a domain while its sessions are placed: new material, and practice. */
final class DomainWork {
    private final Share share;
    private int allFresh;
    private int allPractice;
    private final int shortest;
    private final int leastReviews;
    private final Deque<ReviewDue> due = new ArrayDeque<>();
    private Optional<LearnSpan> span = Optional.empty();
    private int fresh;
    private int practice;
    private int lessons;
    private int lessonsOwed;
    private int labs;
    private int reviews;
    private int reviewsTaken;
    private boolean isTaught;
    private int turn = -1;
    private LocalDate lastTouched = LocalDate.MIN;
    private LocalDate begun = LocalDate.MAX;

    /**
     * Splits a domain's minutes.
     *
     * @param newPart the part of new material, between 0 and 1
     * @param unit what the minutes are multiples of
     * @param leastReviews how many reviews every domain has at least
     */
    DomainWork(Share share, double newPart, int unit, int shortest, int leastReviews) {
        this.share = share;
        this.shortest = shortest;
        this.leastReviews = leastReviews;
        int minutes = share.minutes();
        int room = Math.max(Math.min(minutes, shortest), minutes - leastReviews * shortest);
        int wanted = (int) Math.round(minutes * newPart / unit) * unit;
        this.fresh = newPart == 0 || minutes < shortest ? 0 : Math.min(room, Math.max(wanted, shortest));
        if (minutes - fresh < shortest) {
            this.fresh = newPart == 0 ? 0 : minutes;
        }
        this.practice = minutes - fresh;
        this.allFresh = fresh;
        this.allPractice = practice;
    }

    /**
     * Goes on from what was done before: what stands fast on days to come is counted, too, but has not been touched yet.
     *
     * @param done sessions on the domain, by day
     * @param lessonMinutes of lessons that were planned before and not done
     */
    void goOn(List<Session> done, LocalDate today, int lessonMinutes) {
        lessonsOwed = lessonMinutes;
        for (Session session : done) {
            if (isNew(session)) {
                allFresh += session.minutes();
            } else {
                allPractice += session.minutes();
            }
            if (session.date().isBefore(today)) {
                take(session);
            }
        }
    }

    /** A session that was done, or stands fast, has its day. */
    void take(Session session) {
        lessons += session.kind() == Work.LEARN ? 1 : 0;
        labs += session.kind() == Work.LAB ? 1 : 0;
        if (session.kind() == Work.REVIEW) {
            reviews++;
            reviewsTaken++;
        }
        if (isNew(session) && begun.isAfter(session.date())) {
            begun = session.date();
        }
        isTaught |= session.kind() == Work.LEARN;
        lastTouched = session.date();
    }

    private static boolean isNew(Session session) {
        return session.kind() == Work.LEARN || session.kind() == Work.LAB;
    }

    /** Whether it has a lesson that is not placed any more. */
    boolean isTaught() {
        return isTaught;
    }

    /** How many reviews are still to be placed, of those that every domain has. */
    int reviewsWanted() {
        return Math.max(0, leastReviews - reviewsTaken);
    }

    /** Gives the domain its place among the others, and the reviews that it is due, by day. */
    void schedule(Optional<LearnSpan> place, List<ReviewDue> reviewsDue) {
        span = place;
        due.addAll(reviewsDue);
    }

    Share share() {
        return share;
    }

    int number() {
        return share.domain().number();
    }

    Optional<LearnSpan> span() {
        return span;
    }

    /** Where the domain begins among the new material. */
    int begins() {
        return span.map(LearnSpan::fromPermille).orElse(number());
    }

    /** Minutes of new material that are left. */
    int fresh() {
        return fresh;
    }

    /** Minutes of practice that are left. */
    int practice() {
        return practice;
    }

    /** Minutes of practice that may be done on a day: something is left for the last days. */
    int practice(boolean quiet) {
        return quiet || allPractice < 3 * shortest ? practice : Math.max(0, practice - shortest);
    }

    /** Practises what was to be new, as far as there is enough of it. */
    void practiseMore() {
        if (fresh >= 2 * shortest) {
            fresh -= shortest;
            practice += shortest;
        }
    }

    /**
     * How far the practice is ahead of the days that have passed since the domain was begun: 0 if it keeps step with them, above if there was more
     * of it. Practice that keeps step reaches to the exam.
     */
    double practiceAhead(LocalDate day, LocalDate examDay) {
        if (allPractice == 0 || begun.equals(LocalDate.MAX)) {
            return 0;
        }
        double passed =
                (double) ChronoUnit.DAYS.between(begun, day) / Math.max(1, ChronoUnit.DAYS.between(begun, examDay));
        return (double) (allPractice - practice) / allPractice - passed;
    }

    boolean isBegun() {
        return lessons > 0;
    }

    /** Whether it has had no lesson, or not all that were planned before. */
    boolean waitsForLesson() {
        return lessonsOwed > 0 || !isBegun();
    }

    /** Whether more tasks were learned than built: a lab is worth more the first time. What was to be learned before comes first. */
    boolean hasLabToDo(int minutes) {
        int tasks = share.domain().tasks().size();
        return isBegun()
                && fresh - minutes >= lessonsOwed
                && labs < Math.max(1, tasks * (allFresh - fresh) / Math.max(1, allFresh));
    }

    /** The running number of the latest session with new material; less than any if there was none. */
    int turn() {
        return turn;
    }

    LocalDate lastTouched() {
        return lastTouched;
    }

    Optional<LocalDate> nextReview() {
        return Optional.ofNullable(due.peek()).map(ReviewDue::day);
    }

    boolean isReviewDue(LocalDate day) {
        return nextReview().filter(next -> !next.isAfter(day)).isPresent();
    }

    /** Whether what is left of the practice is soon needed for reviews. */
    boolean isShortOfReviews(int practiceMinutes) {
        return reviews < leastReviews && practice <= (leastReviews - reviews) * 2 * practiceMinutes;
    }

    /** The most that a session of practice may take, so that enough is left for reviews. */
    int mostPractice(boolean review) {
        int missing = Math.max(0, leastReviews - reviews - (review ? 1 : 0));
        int most = practice - missing * shortest;
        return most >= shortest ? most : practice;
    }

    void learn(LocalDate day, int minutes, boolean lab, int runningNumber) {
        fresh -= minutes;
        if (fresh < shortest) {
            endNewMaterial();
        }
        lessons += lab ? 0 : 1;
        lessonsOwed -= lab ? 0 : minutes;
        labs += lab ? 1 : 0;
        begun = begun.isAfter(day) ? day : begun;
        turn = runningNumber;
        lastTouched = day;
    }

    /** Takes minutes off the practice and what is due off the list; the latest review that was due stands for all. */
    Optional<ReviewDue> practise(LocalDate day, int minutes, boolean review) {
        practice -= minutes;
        reviews += review ? 1 : 0;
        lastTouched = day;
        return takeReviewsDue(day);
    }

    /** A few minutes of another domain's session are this one's: nothing is due any more. */
    void touch(LocalDate day) {
        lastTouched = day;
        takeReviewsDue(day);
    }

    /** Takes what is due by a day off the list; the latest stands for all. */
    private Optional<ReviewDue> takeReviewsDue(LocalDate day) {
        Optional<ReviewDue> latest = Optional.empty();
        while (isReviewDue(day)) {
            latest = Optional.of(due.remove());
        }
        return latest;
    }

    /** Sessions were made longer or shorter: so many minutes of practice are left now. */
    void leavePractice(int minutesLeft) {
        practice = minutesLeft;
    }

    /** What is still new when no new material may follow is practised instead. */
    void endNewMaterial() {
        practice += fresh;
        fresh = 0;
    }
}
