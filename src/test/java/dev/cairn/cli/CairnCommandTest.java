package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.cli.Serving.Access;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CairnCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "-h",
                "plan --help",
                "batch --help",
                "exams --help",
                "rules --help",
                "rules list --help",
                "rules check --help",
                "rules test --help",
                "rules impact --help",
                "catalogue --help",
                "catalogue check --help",
                "keys --help",
                "keys new --help",
                "keys list --help",
                "keys revoke --help",
                "serve --help"
            })
    void helpsEverywhere(String words) {
        Ran ran = Ran.cairn(words.split(" "));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Usage: cairn").doesNotContain("null");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        assertThat(Ran.cairn("--version")).isEqualTo(new Ran(0, "cairn 1.2.3\n", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rules",
                "pln",
                "plan --nope",
                "plan --format docx",
                "exams --as-of 2026-02-30",
                "serve --port 70000",
                "serve --port x",
                "serve --auth password",
                "serve --rate -1",
                "serve --rate x",
                "serve --batch-lines 0",
                "keys",
                "keys revoke",
                "rules list extra",
                "rules check --format xml",
                "rules test --threshold 80",
                "rules test --coverage --threshold 101",
                "rules impact",
                "rules impact --base . --population all",
                "rules impact --base . --learners 5",
                "rules impact --base . --population random --db x",
                "rules impact --base . --population random --learners 0",
                "rules impact --base . --format pdf",
                "rules test --coverage=lines"
            })
    void endsWithTwoIfUsedWronglyAndPointsToTheHelp(String words) {
        Ran ran = Ran.cairn(words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("cairn: ")
                .contains("see cairn")
                .contains("--help")
                .doesNotContain("\tat ");
    }

    @Test
    void tellsFaultsOfRulesAndCatalogueWithoutAStackTrace(@TempDir Path empty) {
        for (String option : List.of("--rules", "--catalogue")) {
            Ran ran = Ran.cairnReading(Ran.REQUEST, "plan", option, empty.toString());

            assertThat(ran.code()).as(option).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("cairn: The ").doesNotContain("\tat ");
        }
    }

    @Test
    void servesWhereItIsTold() {
        List<String> served = new ArrayList<>();
        Serving serving = (engine, place) -> served.add(place.host() + ":" + place.port());

        assertThat(serve(serving, "serve").code()).isZero();
        assertThat(serve(serving, "serve", "--port", "0", "--host", "0.0.0.0").code())
                .isZero();
        assertThat(served).containsExactly("127.0.0.1:8080", "0.0.0.0:0");
    }

    @Test
    void endsWithTwoIfItCannotListen() {
        Ran ran = serve(
                (engine, place) -> {
                    throw new BindException("cannot listen on 127.0.0.1, port 8080: Address already in use");
                },
                "serve");

        assertThat(ran)
                .isEqualTo(new Ran(2, "", "cairn: cannot listen on 127.0.0.1, port 8080: Address already in use\n"));
    }

    @Test
    void tellsFaultsOfItsOwnWithTheirTrace() {
        Ran ran = serve(
                (engine, place) -> {
                    throw new IllegalStateException("what nobody thought of");
                },
                "serve");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a fault of Cairn", "what nobody thought of", "\tat ");
    }

    @Test
    void servesAnybodyOnThisMachineAloneAsFastAsTheyLike() {
        assertThat(access("serve")).isEqualTo(new Access(false, false, 0, 100_000, 268_435_456, Duration.ofHours(24)));
        assertThat(access("serve", "--host", "::1").requestsPerMinute()).isZero();
    }

    @Test
    void limitsTheRateWhereOthersCanReachItOrNeedKeys() {
        assertThat(access("serve", "--auth", "keys").requestsPerMinute()).isEqualTo(600);
        assertThat(access("serve", "--host", "0.0.0.0").requestsPerMinute()).isEqualTo(600);
        assertThat(access("serve", "--host", "0.0.0.0", "--rate", "0").requestsPerMinute())
                .isZero();
        assertThat(access("serve", "--rate", "30").requestsPerMinute()).isEqualTo(30);
    }

    @Test
    void servesAsItIsToldTo() {
        String words = "serve --auth keys --trust-proxy --rate 5 --batch-lines 7 --batch-mib 3 --idempotency-hours 2";
        assertThat(access(words.split(" "))).isEqualTo(new Access(true, true, 5, 7, 3_145_728, Duration.ofHours(2)));
    }

    private static Access access(String... arguments) {
        List<Access> served = new ArrayList<>();
        assertThat(serve((engine, place) -> served.add(place.access()), arguments)
                        .code())
                .isZero();
        return served.get(0);
    }

    @Test
    void warnsWhereOthersCanReachItAndNeedNoKey() {
        Serving nothing = (engine, place) -> {};

        assertThat(serve(nothing, "serve").err()).isEmpty();
        assertThat(serve(nothing, "serve", "--host", "localhost").err()).isEmpty();
        assertThat(serve(nothing, "serve", "--host", "0.0.0.0").err()).contains("0.0.0.0", "--auth keys");
        assertThat(serve(nothing, "serve", "--host", "0.0.0.0", "--auth", "keys")
                        .err())
                .isEmpty();
    }

    @Test
    void isForAuthorsAtThisMachineAlone() {
        List<Boolean> served = new ArrayList<>();
        Serving serving = (folders, place) -> served.add(folders.author());

        assertThat(serve(serving, "serve", "--author").code()).isZero();
        assertThat(serve(serving, "serve").code()).isZero();
        assertThat(served).containsExactly(true, false);

        Ran others = serve(serving, "serve", "--author", "--host", "0.0.0.0");
        assertThat(others.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(others.err()).contains("--author is for this machine alone, and others can reach 0.0.0.0");
        Ran proxied = serve(serving, "serve", "--author", "--trust-proxy");
        assertThat(proxied.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(proxied.err()).contains("--author is for this machine alone, and a proxy asks for others");
        assertThat(served).hasSize(2);
    }

    private static Ran serve(Serving serving, String... arguments) {
        try (InputStream in = InputStream.nullInputStream()) {
            return Ran.run(in, new ByteArrayOutputStream(), serving, false, arguments);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
