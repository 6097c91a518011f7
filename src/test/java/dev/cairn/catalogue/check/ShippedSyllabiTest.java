package dev.cairn.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing is wrong with the catalogue as it is shipped. */
class ShippedSyllabiTest {
    private static final Path SHIPPED = Path.of(System.getProperty("cairn.home", "."), "seeds");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

    @Test
    void coversItsGuidesInOrderAndInTime() {
        assertThat(CatalogueCheck.of(SHIPPED, TODAY, Optional.empty())).isEmpty();
    }
}
