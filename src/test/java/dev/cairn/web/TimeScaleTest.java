package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    @Test
    void namesNoMonthWhereNoneBegins() {
        LocalDate today = LocalDate.of(2027, 1, 1);

        assertThat(TimeScale.of(today, List.of(today.plusDays(10))).months()).isEmpty();
    }
}
