package dev.cairn.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** From where a request comes, as far as that tells one client from another. Is neither kept nor logged. */
final class ClientAddress {
    static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,41}");

    /** Half of an IPv6 address names a network. Who has one has all its addresses, more than anybody could count. */
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * What to know a client by.
     *
     * @param peer who is connected
     * @param forwarded the lines of {@value #FORWARDED_FOR}; none where nobody is to be believed
     */
    static String of(String peer, List<String> forwarded) {
        return last(forwarded)
                .flatMap(ClientAddress::network)
                .or(() -> network(peer))
                .orElse(peer);
    }

    /** The address that our proxy has seen itself: those before it are what the client says. */
    private static Optional<String> last(List<String> forwarded) {
        return forwarded.isEmpty()
                ? Optional.empty()
                : Optional.of(forwarded.get(forwarded.size() - 1))
                        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
    }

    /** The network that an address is of, if it is one at all. No name is looked up for that. */
    private static Optional<String> network(String text) {
        String address = text.replaceAll("[\\[\\]]", "");
        if (IPV4.matcher(address).matches()) {
            return Optional.of(address);
        }
        return IPV6.matcher(address).matches() ? networkOfIpv6(address) : Optional.empty();
    }

    private static Optional<String> networkOfIpv6(String address) {
        try {
            InetAddress read = InetAddress.getByName(address);
            return Optional.of(
                    read instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
                            : read.getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
