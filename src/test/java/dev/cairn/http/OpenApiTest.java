package dev.cairn.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestStores;
import dev.cairn.server.HttpSettings;
import dev.cairn.server.RegisteredRoutes;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;

/**
 * The OpenAPI document is made from the code and checked in, so that a change of the API is seen as such. After a change that is meant, {@code
 * -Dcairn.golden=write} writes it again: read what has changed before you commit it.
 */
class OpenApiTest {
    private static final Path DOCUMENT = TestEngine.home().resolve("src/main/resources/dev/cairn/http/openapi.json");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void documentIsThatOfTheCode() throws Exception {
        String made = pretty(OpenApiDocument.made());
        if ("write".equals(System.getProperty("cairn.golden"))) {
            Files.writeString(DOCUMENT, made);
        }
        String kept = Files.readString(DOCUMENT);
        assertThat(newLines(made, kept))
                .as("new lines: write it again with -Dcairn.golden=write")
                .isEmpty();
        assertThat(newLines(kept, made))
                .as("lines that are gone: write it again with -Dcairn.golden=write")
                .isEmpty();
        assertThat(made.equals(kept)).as("the lines are in their places").isTrue();
    }

    /** A line for each value however deep, so that a difference of two versions is read line by line. */
    private static String pretty(Object document) {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        PrettyPrinter lines = new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
        JsonNode tree = Json.mapper().readTree(Json.compact(document));
        return Json.mapper().writer().with(lines).writeValueAsString(tree) + "\n";
    }

    /** Some of the lines that the one has and the other has not: the document as a whole would fill the log. */
    private static List<String> newLines(String text, String other) {
        Set<String> known = other.lines().collect(Collectors.toSet());
        return text.lines().filter(line -> !known.contains(line)).limit(20).toList();
    }

    @Test
    void documentHasEveryRouteAndNoOther() throws Exception {
        Set<String> documented = new TreeSet<>();
        JsonNode paths = Served.json(Files.readString(DOCUMENT)).path("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> routed = new TreeSet<>();
        routes().stream()
                .filter(route -> METHODS.contains(route.method.name()))
                .forEach(route -> routed.add(route.method.name() + " " + route.path));
        assertThat(routed).isEqualTo(documented);
    }

    @Test
    void thereIsAHeadWhereThereIsAGetAndOptionsEverywhere() {
        assertThat(paths(HandlerType.HEAD)).isEqualTo(paths(HandlerType.GET));
        Set<String> all = paths(HandlerType.GET);
        all.addAll(paths(HandlerType.POST));
        assertThat(paths(HandlerType.OPTIONS)).isEqualTo(all);
    }

    private static Set<String> paths(HandlerType method) {
        Set<String> paths = new TreeSet<>();
        routes().stream().filter(route -> route.method.equals(method)).forEach(route -> paths.add(route.path));
        return paths;
    }

    private static List<Endpoint> routes() {
        return RegisteredRoutes.of(Api::new, TestEngine::shared, TestStores.temporary(), HttpSettings.DEFAULT);
    }
}
