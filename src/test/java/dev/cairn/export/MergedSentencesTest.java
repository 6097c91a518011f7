package dev.cairn.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergedSentencesTest {

    @Test
    void listsTheWordsInWhichSentencesDiffer() {
        assertThat(MergedSentences.of(List.of(
                        "Sit mock 1 of SAA-C03 in parts.",
                        "Sit mock 2 of SAA-C03 in parts.",
                        "Sit mock 3 of SAA-C03 in parts.")))
                .isEqualTo("Sit mock 1, 2 and 3 of SAA-C03 in parts.");
    }

    @Test
    void tellsSentencesThatDifferInMoreOneByOne() {
        assertThat(MergedSentences.of(List.of(
                        "Your SAA-C03 expired on 5 March 2026. It does not count.",
                        "Your SAP-C02 expired on 7 June 2026. It does not count.")))
                .isEqualTo(
                        "Your SAA-C03 expired on 5 March 2026. Your SAP-C02 expired on 7 June 2026. It does not count.");
    }

    @Test
    void tellsTheSameOnlyOnce() {
        assertThat(MergedSentences.of(List.of("Look it up.", "Look it up."))).isEqualTo("Look it up.");
    }

    @Test
    void doesNotDropWordsThatOnlyOneSentenceHas() {
        assertThat(MergedSentences.of(List.of("Book early.", "Book very early.")))
                .isEqualTo("Book early. Book very early.");
    }

    @Test
    void keepsMessagesOfDifferentLengthWhole() {
        assertThat(MergedSentences.of(List.of("One. Two.", "One."))).isEqualTo("One. Two. One.");
    }
}
