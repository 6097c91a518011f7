package dev.cairn.intake;

import static dev.cairn.intake.Intakes.READER;
import static dev.cairn.intake.Intakes.WHOLE;
import static dev.cairn.intake.Intakes.accepted;
import static dev.cairn.intake.Intakes.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.learner.PlanRequest;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done to a valid request, reading it answers, and what is accepted can be written and read again. */
class RandomRequestTest {
    private static final int RUNS = 2_000;
    private static final String PIECES =
            "{}[]:,\"'\\-+.0123456789eE \n\t#&*!|>%@`~?<=nulltruefalse\u0000\u0007\uD83C\uFFFE€";
    private static final String YAML = """
            learner: {name: Ana Sofía}
            target:
              exam: AIP-C01
            asOf: 2026-01-12
            examBy: "2026-09-30"
            availability: {MON: 60, WED: 90, SAT: 240}
            unavailable:
              - from: 2026-04-06
                to: 2026-04-12
                why: >
                  a long
                  holiday
            attempts:
              - {exam: AIF-C01, takenOn: 2025-12-20, passed: false, weakDomains: [3, 1]}
            """;

    @Test
    void answersForAnyJsonText() {
        for (int seed = 0; seed < RUNS; seed++) {
            check(READER::readJson, mutated(WHOLE, new Random(seed)), seed);
        }
    }

    @Test
    void answersForAnyYamlText() {
        for (int seed = 0; seed < RUNS; seed++) {
            check(READER::readYaml, mutated(YAML, new Random(seed)), seed);
        }
    }

    @Test
    void answersForAnyTree() {
        for (int seed = 0; seed < RUNS; seed++) {
            ObjectNode tree = object(WHOLE);
            Random random = new Random(seed);
            for (int times = random.nextInt(3); times >= 0; times--) {
                mutate(tree, random);
            }
            check(READER::readJson, tree.toString(), seed);
        }
    }

    private static void check(Function<String, Intake> reading, String text, int seed) {
        Intake intake = reading.apply(text);
        if (intake instanceof Intake.Rejected rejected) {
            assertThat(rejected.faults()).as("seed %d", seed).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.pointer()).matches("(/.*)?");
                assertThat(fault.problem()).isNotBlank();
                assertThat(fault.fix()).isNotBlank();
                assertThat(PlainText.isPlain(fault.toString())).isTrue();
            });
        } else {
            PlanRequest request = accepted(intake);
            PlanRequest back = accepted(READER.readJson(Intakes.JSON.writeValueAsString(RequestJson.fields(request))));
            assertThat(back).as("seed %d", seed).isEqualTo(request);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(mutant.length());
            int end = Math.min(mutant.length(), at + 1 + random.nextInt(6));
            switch (random.nextInt(4)) {
                case 0 -> mutant.delete(at, end);
                case 1 -> mutant.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                case 2 -> mutant.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> mutant.insert(random.nextInt(mutant.length()), mutant.substring(at, end));
            }
        }
        return mutant.toString();
    }

    /** Puts something else in the place of one value, at any depth. */
    private static void mutate(JsonNode tree, Random random) {
        if (tree instanceof ObjectNode object && !object.isEmpty()) {
            String name = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
            if (goesDeeper(object.path(name), random)) {
                mutate(object.path(name), random);
            } else if (random.nextInt(4) == 0) {
                object.set(name + "x", object.remove(name));
            } else {
                object.set(name, anything(random));
            }
        } else if (tree instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (goesDeeper(array.path(index), random)) {
                mutate(array.path(index), random);
            } else {
                array.insert(index, random.nextBoolean() ? array.path(index).deepCopy() : anything(random));
            }
        }
    }

    private static boolean goesDeeper(JsonNode value, Random random) {
        return !value.isEmpty() && random.nextInt(4) > 0;
    }

    private static JsonNode anything(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> values = new ArrayList<>(List.of(
                nodes.nullNode(),
                nodes.booleanNode(random.nextBoolean()),
                nodes.numberNode(random.nextInt(1_000) - 100),
                nodes.numberNode(random.nextLong()),
                nodes.numberNode(random.nextDouble() * 100),
                nodes.stringNode(""),
                nodes.stringNode("SAA-C0" + random.nextInt(5)),
                nodes.stringNode("20" + random.nextInt(100) + "-0" + random.nextInt(10) + "-" + random.nextInt(40)),
                nodes.stringNode(mutated("a name, or nothing of the kind", random)),
                nodes.arrayNode(),
                nodes.objectNode()));
        return values.get(random.nextInt(values.size()));
    }
}
