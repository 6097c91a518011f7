package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final HandMovedTime time = new HandMovedTime();
    private final Pace pace = new Pace(6, time);

    /** Time that passes when it is told to. */
    private static final class HandMovedTime implements TimeMeter {
        private long nanos = 1;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private void use(String client, int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(pace.waitingTime(client, 1)).as("request %s", i + 1).isZero();
        }
    }

    @Test
    void letsTheRequestsOfAMinuteComeAtOnceAndNoMore() {
        use("a", 6);

        assertThat(pace.waitingTime("a", 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void givesRequestsBackOneByOne() {
        use("a", 6);

        time.pass(Duration.ofSeconds(9));
        assertThat(pace.waitingTime("a", 1)).isEqualTo(Duration.ofSeconds(1));
        time.pass(Duration.ofSeconds(1));
        use("a", 1);
        assertThat(pace.waitingTime("a", 1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void countsSomeRequestsAsSeveral() {
        assertThat(pace.waitingTime("a", 4)).isZero();
        assertThat(pace.waitingTime("a", 4)).isEqualTo(Duration.ofSeconds(20));
        use("a", 2);
    }

    @Test
    void answersEvenTheHeaviestRequestOnceAMinute() {
        assertThat(pace.waitingTime("a", 1_000)).isZero();
        assertThat(pace.waitingTime("a", 1_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void countsEachClientForItself() {
        use("a", 6);

        use("b", 6);
        assertThat(pace.waitingTime("a", 1)).isPositive();
    }

    @Test
    void givesNobodyMoreForHavingBeenSilent() {
        use("a", 1);
        time.pass(Duration.ofHours(1));

        use("a", 6);
        assertThat(pace.waitingTime("a", 1)).isPositive();
    }

    @Test
    void remembersWhoAsksMuchHoweverManyOthersThereAre() {
        for (int i = 0; i < 100_000; i++) {
            pace.waitingTime("a", 1);
            pace.waitingTime("one of many " + i, 1);
        }

        assertThat(pace.waitingTime("a", 1)).isPositive();
        assertThat(pace.size()).isLessThanOrEqualTo(Pace.MOST_CLIENTS);
    }
}
