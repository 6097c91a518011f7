package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.Firing;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Inference.Conclusion;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts of firings. */
class RecentFiringsTest {
    private static final Instant START = Instant.parse("2026-11-22T12:30:00Z");

    private final Hands clock = new Hands();
    private final RecentFirings firings = new RecentFirings(clock);

    private static final class Hands extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Inference of(String... ids) {
        List<Conclusion> conclusions = Stream.of(ids)
                .map(id -> new RuleInfo(id, "A rule", Stage.FIT, "assumption", "a test", "fit/a-rule.drl", ""))
                .map(rule -> new Conclusion("a fact", new Firing(rule, List.of())))
                .toList();
        return new Inference(conclusions);
    }

    @Test
    void countsByRule() {
        firings.add(of("FIT-001", "FIT-002", "FIT-001"));
        firings.add(of("FIT-001"));
        assertThat(firings.counts()).isEqualTo(Map.of("FIT-001", 3L, "FIT-002", 1L));
    }

    @Test
    void addsUpTheHoursOfADayAndForgetsThoseBefore() {
        firings.add(of("FIT-001"));
        clock.now = START.plus(Duration.ofHours(23));
        firings.add(of("FIT-001", "FIT-002"));
        assertThat(firings.counts()).isEqualTo(Map.of("FIT-001", 2L, "FIT-002", 1L));
        clock.now = START.plus(Duration.ofHours(24));
        assertThat(firings.counts()).isEqualTo(Map.of("FIT-001", 1L, "FIT-002", 1L));
        clock.now = START.plus(Duration.ofDays(3));
        assertThat(firings.counts()).isEmpty();
    }

    @Test
    void saysSinceWhen() {
        assertThat(firings.since()).isEqualTo(START);
        clock.now = START.plus(Duration.ofHours(5));
        assertThat(firings.since()).isEqualTo(START);
        clock.now = START.plus(Duration.ofDays(3));
        assertThat(firings.since()).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
    }
}
