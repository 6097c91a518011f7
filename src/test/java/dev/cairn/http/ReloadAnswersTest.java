package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Reload.Fault;
import dev.cairn.planning.Reloads;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a server tells of changes of its rules. */
class ReloadAnswersTest {
    private static final Instant TAKEN_AT = Instant.parse("2026-11-22T10:00:00.5Z");
    private static final Reloads TAKEN =
            Reloads.NONE.and(Reload.taken(TAKEN_AT, TestEngine.shared().revision()));
    private static final Fault FAULT = new Fault("path/a.drl", 3, "wrong", "mend it");

    private record Exchanged(Reloads reloads) implements EngineInUse {
        @Override
        public Engine get() {
            return TestEngine.shared();
        }
    }

    private static Reloads refused(int faults) {
        return TAKEN.and(Reload.refused(
                TAKEN_AT.plusSeconds(60), TestEngine.shared().revision(), Collections.nCopies(faults, FAULT)));
    }

    @Test
    void tellsNothingBeforeAnyChange() throws Exception {
        try (Served served = Served.shipped()) {
            assertThat(Served.json(served.get("/api/v1/rules"))
                            .path("latestChange")
                            .isNull())
                    .isTrue();
            assertThat(Served.json(served.get("/health/ready"))
                            .path("rules")
                            .path("reason")
                            .isNull())
                    .isTrue();
        }
    }

    @Test
    void isReadyWithAChangeThatWasTaken() throws Exception {
        try (Served served = Served.with(new Exchanged(TAKEN))) {
            JsonNode change = Served.json(served.get("/api/v1/rules")).path("latestChange");
            assertThat(change.path("outcome").stringValue()).isEqualTo("taken");
            assertThat(change.path("at").stringValue()).isEqualTo("2026-11-22T10:00:00Z");
            assertThat(Served.json(served.get("/health/ready")).path("status").stringValue())
                    .isEqualTo("ready");
        }
    }

    @Test
    void isDegradedWithAChangeThatWasRefused() throws Exception {
        try (Served served = Served.with(new Exchanged(refused(1)))) {
            JsonNode ready = Served.json(served.get("/health/ready"));
            assertThat(ready.path("status").stringValue()).isEqualTo("degraded");
            assertThat(ready.path("rules").path("reason").stringValue()).contains("1 fault", "/api/v1/rules");

            JsonNode change = Served.json(served.get("/api/v1/rules")).path("latestChange");
            assertThat(change.path("outcome").stringValue()).isEqualTo("refused");
            JsonNode fault = change.path("faults").path(0);
            assertThat(fault.path("file").stringValue()).isEqualTo("path/a.drl");
            assertThat(fault.path("line").intValue()).isEqualTo(3);
            assertThat(fault.path("message").stringValue()).isEqualTo("wrong");
            assertThat(fault.path("fix").stringValue()).isEqualTo("mend it");
        }
    }

    @Test
    void tellsSomeOfManyFaultsAndHowManyThereAre() throws Exception {
        try (Served served = Served.with(new Exchanged(refused(500)))) {
            JsonNode change = Served.json(served.get("/api/v1/rules")).path("latestChange");
            assertThat(change.path("faultCount").intValue()).isEqualTo(500);
            assertThat(change.path("faults").size()).isEqualTo(20);
        }
    }

    @Test
    void countsChangesByTheirOutcome() throws Exception {
        try (Served served = Served.with(new Exchanged(refused(1)))) {
            served.get("/metrics");
            assertThat(served.get("/metrics").body().lines())
                    .contains(
                            "cairn_reloads_total{outcome=\"taken\"} 1.0",
                            "cairn_reloads_total{outcome=\"refused\"} 1.0")
                    .anyMatch(line -> line.startsWith("cairn_reloads_last_success_seconds 1.7"));
        }
    }

    @Test
    void keepsToOneEngineThroughoutARequest() throws Exception {
        List<Engine> engines = List.of(TestEngine.shared(), TestEngine.fresh());
        int[] asked = {0};
        try (Served served = Served.with(() -> engines.get(asked[0]++ % 2))) {
            // A plan that is stored is planned and summed up.
            assertThat(served.send(served.post("/api/v1/plans", "application/json", Served.SMALL))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(asked[0]).isEqualTo(1);
        }
    }
}
