package dev.cairn.planning;

import java.util.Arrays;
import java.util.List;

/** The parameters that are read by arithmetic rather than by rules. Rules cannot be used without any of them. */
public enum ArithmeticNumber {
    SHORTEST_SESSION("session.shortest-minutes"),
    MOST_TOPICS("session.most-topics"),
    MOST_REFRESHED("session.most-refreshed"),
    LEAST_OF_A_TOPIC("topic.least-minutes"),
    SHORT_LESSON("lesson.short-minutes"),
    STEP_TO_EARLIER_TOPICS("new-material.step-percent"),
    MOCK_LEEWAY("mock.leeway-days"),
    LONG_MOCK_LEEWAY("mock.long-leeway-days"),
    MOST_WEEKS_LATE("late.most-weeks"),
    STEP_OF_AN_OFFER("offer.step-minutes"),
    MOST_WEEKLY_OFFER("offer.most-weekly-minutes"),
    MOST_DAILY_OFFER("offer.most-daily-minutes"),
    MOST_ALTERNATIVES("alternatives.most"),
    VOUCHER_PERCENT("voucher.discount-percent");

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
