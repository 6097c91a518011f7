package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.planning.ApiKey;
import dev.cairn.planning.ApiKeys;
import dev.cairn.planning.KeyText;
import dev.cairn.planning.StoreUnavailableException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database has to hold to with keys. */
abstract class ApiKeysContract {
    private static final Supplier<KeyText> TEXTS = KeyText.random();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

    private String address;
    private Database database;
    private ApiKeys keys;

    /** The address of an empty database. */
    abstract String database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        address = database();
        database = Database.at(address);
        keys = database.keys();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ApiKey key(KeyText text, Instant createdAt) {
        return new ApiKey(text.id(), "Fachstelle Zürich 李", "it's \"one\"; --", createdAt, Optional.empty());
    }

    @Test
    void findsAKeyByItsHashAlone() {
        KeyText text = TEXTS.get();
        keys.add(key(text, NOW), text.hash());

        assertThat(keys.find(text.hash())).contains(key(text, NOW));
        assertThat(keys.find(text.value())).isEmpty();
        assertThat(keys.find(text.id())).isEmpty();
        assertThat(keys.find(TEXTS.get().hash())).isEmpty();
    }

    @Test
    void listsKeysInTheOrderInWhichTheyWereMade() {
        KeyText later = TEXTS.get();
        KeyText earlier = TEXTS.get();
        keys.add(key(later, NOW.plusMillis(1)), later.hash());
        keys.add(key(earlier, NOW), earlier.hash());

        assertThat(keys.list()).containsExactly(key(earlier, NOW), key(later, NOW.plusMillis(1)));
    }

    @Test
    void revokesOneKeyOnceAndForAll() {
        KeyText text = TEXTS.get();
        KeyText other = TEXTS.get();
        keys.add(key(text, NOW), text.hash());
        keys.add(key(other, NOW), other.hash());

        Optional<ApiKey> revoked = keys.revoke(text.id(), NOW.plusSeconds(1));
        Optional<ApiKey> again = keys.revoke(text.id(), NOW.plusSeconds(2));

        assertThat(revoked.flatMap(ApiKey::revokedAt)).contains(NOW.plusSeconds(1));
        assertThat(again).isEqualTo(revoked);
        assertThat(keys.find(text.hash())).isEqualTo(revoked);
        assertThat(keys.find(other.hash())).contains(key(other, NOW));
    }

    @Test
    void revokesNothingThatIsNotThere() {
        assertThat(keys.revoke("0123456789", NOW)).isEmpty();
    }

    @Test
    void takesNoKeyTwice() {
        KeyText text = TEXTS.get();
        keys.add(key(text, NOW), text.hash());

        assertThatThrownBy(() -> keys.add(key(TEXTS.get(), NOW), text.hash()))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(keys.list()).containsExactly(key(text, NOW));
    }

    @Test
    void tellsEveryProcessOfARevokedKeyAtOnce() {
        KeyText text = TEXTS.get();
        keys.add(key(text, NOW), text.hash());
        assertThat(keys.find(text.hash()).orElseThrow().isRevoked()).isFalse();

        try (Database other = Database.at(address)) {
            other.keys().revoke(text.id(), NOW);
        }

        assertThat(keys.find(text.hash()).orElseThrow().isRevoked()).isTrue();
    }
}
