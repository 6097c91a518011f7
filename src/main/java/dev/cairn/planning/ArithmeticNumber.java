package dev.cairn.planning;

import java.util.Arrays;
import java.util.List;

/** The parameters that are read by arithmetic rather than by rules. Rules cannot be used without any of them. */
public enum ArithmeticNumber {
    SHORTEST_SESSION("session.shortest-minutes"),
    PRACTICE_SESSION("session.practice-minutes"),
    PRACTICE_OF_A_TOPIC("practice.minutes-per-topic"),
    ANSWERING_OF_A_QUIZ("quiz.answering-percent"),
    LEAST_REVIEWS("review.least"),
    PRACTICE_AHEAD("practice.ahead-percent"),
    MOCK_LEEWAY("mock.leeway-days"),
    LONG_MOCK_LEEWAY("mock.long-leeway-days"),
    MOST_WEEKS_LATE("late.most-weeks"),
    STEP_OF_AN_OFFER("offer.step-minutes"),
    MOST_WEEKLY_OFFER("offer.most-weekly-minutes"),
    MOST_DAILY_OFFER("offer.most-daily-minutes");

    private final String parameter;

    ArithmeticNumber(String parameter) {
        this.parameter = parameter;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** The names of all of them. */
    public static List<String> parameters() {
        return Arrays.stream(values()).map(ArithmeticNumber::parameter).toList();
    }
}
