package dev.cairn.http;

import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestPostgres;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.PlanSummary;
import dev.cairn.planning.StoredPlan;
import dev.cairn.store.JdbiPlanStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Measures lists of stored plans: stores some, then asks for pages over HTTP. */
final class ListMeasurement {
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final List<String> QUERIES = List.of(
            "",
            "?page=150",
            "?behind=true",
            "?status=not-started&verdict=tight",
            "?exam=SAA-C03",
            "?advisory=version-fork",
            "?examWithin=30",
            "?learner=zzz",
            "?size=200");

    private ListMeasurement() {}

    /**
     * Prints the times.
     *
     * @param arguments the JDBC address of an empty database, or {@code postgresql} for one that is started and ended; a file of requests, one a line, used again and again; and how many plans to store
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = arguments[0].equals("postgresql") ? TestPostgres.database() : arguments[0];
        try (PlanStore store = JdbiPlanStore.at(address)) {
            store(store, Files.readAllLines(Path.of(arguments[1])), Integer.parseInt(arguments[2]));
            try (Served served = Served.over(store)) {
                for (String query : QUERIES) {
                    measure(served, query);
                }
            }
        }
    }

    private static void store(PlanStore store, List<String> requests, int count) {
        Engine engine = TestEngine.shared();
        Supplier<PlanId> ids = PlanId.random();
        int[] left = {count};
        for (int i = 0; i < requests.size(); i++) {
            Plan plan = plan(engine, requests.get(i));
            PlanSummary summary = new PlanSummaries(engine.rules()).of(plan, List.of());
            for (int j = i; j < count; j += requests.size()) {
                PlanId id = ids.get();
                String text = Json.compact(plan.storedAs(id.value(), 1));
                String request = Json.compact(plan.request());
                store.create(new StoredPlan(id, 1, 0, request, text, plan.revision(), "", Instant.now()), summary);
                left[0]--;
            }
        }
        if (left[0] != 0) {
            throw new IllegalStateException(left[0] + " plans are missing");
        }
    }

    private static Plan plan(Engine engine, String json) {
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readJson(json);
        PlanRequest request = ((Intake.Accepted) intake).request();
        return engine.planner().plan(request, RequestJson.fields(request));
    }

    private static void measure(Served served, String query) throws IOException, InterruptedException {
        String address = "/api/v1/plans" + query;
        long total = Served.json(served.get(address)).path("total").longValue();
        for (int i = 0; i < WARM_UP; i++) {
            served.get(address);
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            served.get(address);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.err.printf(
                "%-46s %6d plans pass   p50 %.1f ms   p99 %.1f ms%n",
                address.substring("/api/v1".length()), total, nanos[TIMES / 2] / 1e6, nanos[TIMES * 99 / 100] / 1e6);
    }
}
