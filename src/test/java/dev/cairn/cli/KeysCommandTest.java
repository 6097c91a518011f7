package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.ApiKey;
import dev.cairn.planning.KeyText;
import dev.cairn.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
    @TempDir
    private Path folder;

    private String address;

    @BeforeEach
    void nameDatabase() {
        address = "jdbc:sqlite:" + folder.resolve("cairn.db");
    }

    private Ran keys(String... words) {
        List<String> arguments = new ArrayList<>(List.of("keys"));
        arguments.addAll(List.of(words));
        arguments.addAll(List.of("--db", address));
        return Ran.cairn(arguments.toArray(String[]::new));
    }

    private KeyText made(String organisation) {
        Ran ran = keys("new", "--organisation", organisation);
        assertThat(ran.code()).isZero();
        return new KeyText(ran.out().stripTrailing());
    }

    private Optional<ApiKey> stored(KeyText text) {
        try (Database database = Database.at(address)) {
            return database.keys().find(text.hash());
        }
    }

    @Test
    void makesAKeyAndShowsItOnce() {
        Ran ran = keys("new", "--organisation", "Fachstelle Zürich", "--label", "Ana's laptop");

        KeyText text = new KeyText(ran.out().stripTrailing());
        assertThat(ran.out()).isEqualTo(text.value() + "\n");
        assertThat(ran.err())
                .contains("the first key of 'Fachstelle Zürich'", "cairn keys revoke " + text.id())
                .doesNotContain(text.value());
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        assertThat(stored(text))
                .contains(new ApiKey(text.id(), "Fachstelle Zürich", "Ana's laptop", now, Optional.empty()));
        assertThat(keys("new", "--organisation", "Fachstelle Zürich").err()).contains("key 2 of");
    }

    @Test
    void listsKeysWithoutWhatMakesThemKeys() {
        KeyText one = made("north");
        KeyText other = made("south");
        keys("revoke", one.id());

        Ran table = keys("list");
        Ran json = keys("list", "--format", "json");

        String now = "2026-11-22T10:00:00Z";
        assertThat(table.out().lines().toList().get(0)).matches("ID +CREATED +REVOKED +ORGANISATION +LABEL");
        assertThat(table.out())
                .containsPattern(one.id() + "  " + now + "  " + now + " +north")
                .containsPattern(other.id() + "  " + now + "  - +south");
        assertThat(json.out()).contains("\"id\": \"" + other.id() + "\"", "\"revokedAt\": null");
        for (KeyText key : List.of(one, other)) {
            assertThat(table.out() + json.out()).doesNotContain(key.value(), key.hash());
        }
    }

    @Test
    void revokesAKey() {
        KeyText one = made("north");
        KeyText other = made("north");

        Ran ran = keys("revoke", one.id());

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains(one.id(), "opens nothing since 2026-11-22T10:00:00Z");
        assertThat(stored(one).orElseThrow().isRevoked()).isTrue();
        assertThat(stored(other).orElseThrow().isRevoked()).isFalse();
        assertThat(keys("revoke", one.id()).code()).isZero();
    }

    @Test
    void repeatsNoKeyThatIsGivenForAnId() {
        KeyText key = made("north");

        Ran ran = keys("revoke", key.value());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no key has this id").doesNotContain(key.value());
        assertThat(stored(key).orElseThrow().isRevoked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "\u001b[2J"})
    void refusesNamesThatAreNone(String name) {
        Ran ran = keys("new", "--organisation", name);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("1 to 100 characters").doesNotContain("\u001b");
    }

    @Test
    void asksWhoseKeyItIsToBe() {
        Ran ran = keys("new");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--organisation");
    }

    @Test
    void saysWhyADatabaseCannotBeUsed() {
        address = "jdbc:sqlite:/proc/nowhere/cairn.db";
        assertThat(keys("list").code()).isEqualTo(2);
        assertThat(keys("list").err()).startsWith("cairn: the database (sqlite) cannot be used: ");

        address = "jdbc:h2:mem:";
        assertThat(keys("list").err()).contains("jdbc:sqlite:FILE");
    }
}
