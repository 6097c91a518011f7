package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private static final String PROXY = "10.0.0.1";

    @Test
    void isWhoIsConnectedWhereNoProxyIsBelieved() {
        assertThat(ClientAddress.of("192.0.2.7", List.of())).isEqualTo("192.0.2.7");
    }

    @Test
    void isWhatTheProxyHasSeenAndNotWhatTheClientSays() {
        assertThat(ClientAddress.of(PROXY, List.of("198.51.100.1, 192.0.2.7"))).isEqualTo("192.0.2.7");
        assertThat(ClientAddress.of(PROXY, List.of("198.51.100.1", "192.0.2.7")))
                .isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "unknown", "localhost", "deadbeef", "fe80::1%eth0", "::g", ":::", "1.2.3", "1:2:3"})
    void isTheProxyWhereThatSaysNothingOfUse(String header) {
        assertThat(ClientAddress.of(PROXY, List.of(header))).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:DB8:0001:2:0:0:0:1, true",
        "[2001:db8:1:2::1], 2001:db8:1:2::1, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false"
    })
    void takesANetworkOfIpv6ForOneClient(String one, String other, boolean isSame) {
        boolean same = ClientAddress.of(one, List.of()).equals(ClientAddress.of(PROXY, List.of(other)));

        assertThat(same).isEqualTo(isSame);
    }
}
