package dev.cairn.cli;

import dev.cairn.cli.Serving.Access;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** What {@code cairn serve} can be told of who may ask, and for how much. */
final class AccessOptions {
    private static final int DEFAULT_RATE = 600;
    private static final long DEFAULT_LINES = 100_000;
    private static final long MEBIBYTE = 1024L * 1024;
    private static final long DEFAULT_MEBIBYTES = 256;
    private static final long DEFAULT_HOURS = 24;
    private static final long MOST = 1_000_000_000;

    private AccessOptions() {}

    /** Not a boolean, of which picocli makes an option without a value. */
    private enum Auth {
        NONE,
        KEYS
    }

    static void addTo(Command command) {
        command.option(
                "--auth",
                "none|keys",
                Auth.class,
                AccessOptions::auth,
                "With keys, advisors need one, and see the plans of their own organisation only; see cairn keys. none by default.");
        number(
                command,
                "--rate",
                0,
                "How many requests a minute to answer for each key, and for each address without one; 0 for any number, which is the default on this machine alone without keys; else "
                        + DEFAULT_RATE + ".");
        command.flag(
                "--trust-proxy",
                "Take the last address in X-Forwarded-For for that of the client. Only if every request comes through a proxy.");
        number(command, "--batch-lines", 1, "How many lines a batch may have; " + DEFAULT_LINES + " by default.");
        number(command, "--batch-mib", 1, "How many MiB a batch may have; " + DEFAULT_MEBIBYTES + " by default.");
        number(
                command,
                "--idempotency-hours",
                0,
                "How long to know a request by its Idempotency-Key; " + DEFAULT_HOURS + " by default.");
    }

    private static void number(Command command, String name, long least, String description) {
        command.option(name, "N", Long.class, text -> number(text, least), description);
    }

    private static long number(String text, long least) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "': write a whole number from " + least + " to " + MOST);
    }

    private static Auth auth(String text) {
        return switch (text) {
            case "keys" -> Auth.KEYS;
            case "none" -> Auth.NONE;
            default -> throw new TypeConversionException("'" + text + "': write none or keys");
        };
    }

    static Access read(ParseResult given, String host) {
        boolean byKeys =
                Command.<Auth>value(given, "--auth").filter(Auth.KEYS::equals).isPresent();
        long defaultRate = !byKeys && isThisMachineAlone(host) ? 0 : DEFAULT_RATE;
        return new Access(
                byKeys,
                Command.isGiven(given, "--trust-proxy"),
                Math.toIntExact(value(given, "--rate", defaultRate)),
                value(given, "--batch-lines", DEFAULT_LINES),
                value(given, "--batch-mib", DEFAULT_MEBIBYTES) * MEBIBYTE,
                Duration.ofHours(value(given, "--idempotency-hours", DEFAULT_HOURS)));
    }

    private static long value(ParseResult given, String name, long otherwise) {
        return Command.<Long>value(given, name).orElse(otherwise);
    }

    /** Whether only this machine can reach a server that listens there. */
    static boolean isThisMachineAlone(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
