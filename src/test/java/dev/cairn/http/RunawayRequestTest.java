package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.planning.Engine;
import dev.cairn.planning.Inference;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import dev.cairn.rules.DroolsRuleBook;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A rule that comes to no end for some requests. */
class RunawayRequestTest {
    private static final String RULE = """
            package rules.lifecycle

            import dev.cairn.planning.AsOf;

            rule "Days go on"
                @id("LIFE-001") @label(aws) @source("a test")
            when
                AsOf( $day : day, day.year > 2026 )
            then
                insertLogical(new AsOf($day.plusDays(1)));
            end
            """;

    /** The shipped rules, after one more. */
    private record OneMore(RuleBook more, RuleBook shipped) implements RuleBook {
        @Override
        public Inference infer(Stage stage, Collection<?> facts) {
            if (stage == Stage.LIFECYCLE) {
                Inference unused = more.infer(stage, facts);
            }
            return shipped.infer(stage, facts);
        }

        @Override
        public List<RuleInfo> rules() {
            return shipped.rules();
        }

        @Override
        public Parameters parameters() {
            return shipped.parameters();
        }

        @Override
        public String revision() {
            return shipped.revision();
        }
    }

    @Test
    void tellsOneRequestAndLeavesTheOthersAlone() throws Exception {
        RuleBook more = DroolsRuleBook.readWritten(
                TestEngine.home().resolve("rules"), new TreeMap<>(Map.of("lifecycle/days-go-on.drl", RULE)));
        Engine engine = Engine.of(
                new OneMore(more, TestEngine.shared().rules()),
                TestEngine.shared().catalogue());
        try (Served served = Served.with(() -> engine)) {
            CompletableFuture<HttpResponse<String>> runaway = served.client()
                    .sendAsync(
                            served.post(Served.PLANS, "application/json", Served.SMALL.replace("2026", "2027"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            for (int i = 0; i < 20; i++) {
                assertThat(served.plan(Served.SMALL).statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = runaway.get();
            assertThat(refused.statusCode()).isEqualTo(500);
            JsonNode problem = Served.json(refused);
            assertThat(problem.path("type").stringValue()).isEqualTo("/problems/rules-runaway");
            assertThat(problem.path("detail").stringValue()).contains("stage lifecycle");
            assertThat(refused.body()).doesNotContain("Exception", "dev.cairn");
            assertThat(served.plan(Served.SMALL).statusCode()).isEqualTo(200);
        }
    }
}
