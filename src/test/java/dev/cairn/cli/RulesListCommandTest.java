package dev.cairn.cli;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import org.junit.jupiter.api.Test;

class RulesListCommandTest {

    @Test
    void listsEveryRule() {
        Ran ran = Ran.cairn("rules", "list");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .hasSize(TestEngine.shared().rules().rules().size() + 1);
        assertThat(ran.out()).startsWith("ID ").contains("\nLIFE-001 ");
    }

    @Test
    void listsRulesInJsonWithSourceAndText() {
        String list = Ran.cairn("rules", "list", "--format", "json").out();

        assertThatJson(list).isArray().hasSameSizeAs(TestEngine.shared().rules().rules());
        assertThatJson(list)
                .node("[0]")
                .isObject()
                .containsKeys("id", "name", "stage", "label", "source", "file", "text");
    }
}
