package dev.cairn.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    private static final String KEY = "cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void makesKeysThatAreAllDifferentAndReadsThemBack() {
        Supplier<KeyText> random = KeyText.random();

        assertThat(Stream.generate(random).limit(1_000).map(KeyText::value).distinct())
                .hasSize(1_000)
                .allSatisfy(value -> assertThat(KeyText.parse(value)).contains(new KeyText(value)));
    }

    @Test
    void hasAnIdThatIsNoSecretAndSaysNothingElse() {
        KeyText key = new KeyText(KEY);

        assertThat(key.id()).isEqualTo("0123456789");
        assertThat(key).hasToString("cairn_0123456789_…");
    }

    @Test
    void isStoredAsItsSha256() {
        // Of: printf %s KEY | sha256sum
        assertThat(new KeyText(KEY).hash())
                .isEqualTo("679179966efc0b7ab4944d3aab1f5f389e752cdaf7f5122528e791ccd0c4d782");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "cairn_0123456789",
                "cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
                "cairn_012345678G_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                " cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "cairn_0123456789_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void refusesWhatHasNotTheShapeOfAKeyAndDoesNotRepeatIt(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
        assertThatThrownBy(() -> new KeyText(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Fachstelle Zürich 李", "R&D \"one\"; --"})
    void takesNamesOfOrganisations(String name) {
        assertThat(key(name).organisation()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " A", "A ", "A\u00a0", "A\nB", "\u001b[2J", "A\u202eB", "A\u2028B"})
    void refusesNamesThatCannotBeShownOnALine(String name) {
        assertThat(ApiKey.isName(name)).isFalse();
        assertThatThrownBy(() -> key(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesLongNames() {
        assertThat(ApiKey.isName("x".repeat(100))).isTrue();
        assertThat(ApiKey.isName("x".repeat(101))).isFalse();
    }

    private static ApiKey key(String organisation) {
        return new ApiKey("0123456789", organisation, "", Instant.EPOCH, Optional.empty());
    }
}
