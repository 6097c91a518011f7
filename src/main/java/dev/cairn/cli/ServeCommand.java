package dev.cairn.cli;

import dev.cairn.cli.Serving.Access;
import dev.cairn.cli.Serving.Folders;
import dev.cairn.cli.Serving.Place;
import java.io.IOException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn serve}: the API, until the process ends. */
final class ServeCommand extends Command {
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    private final Serving serving;
    private final Streams streams;

    ServeCommand(Serving serving, Streams streams) {
        super("serve", "Serves the API until the process is ended.");
        this.serving = serving;
        this.streams = streams;
        option(
                "--port",
                "PORT",
                Integer.class,
                ServeCommand::port,
                "The port to listen on, 0 for any that is free; " + DEFAULT_PORT + " by default.");
        text("--host", "HOST", "The address to listen on; 127.0.0.1, this machine alone, by default.");
        text(
                "--db",
                "JDBC-URL",
                "Keep plans in this database, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE; the file data/cairn.db by default.");
        AccessOptions.addTo(this);
        folders();
        flag("--no-watch", "Keep to the rules and exams of the start, whatever is changed in their folders.");
        flag(
                "--author",
                "Let whoever sits at this machine edit rules and parameters in the browser, in a copy. What is tried there runs with all rights of the server.");
    }

    @Override
    int run(ParseResult given) throws InterruptedException {
        String host = Command.<String>value(given, "--host").orElse("127.0.0.1");
        int port = Command.<Integer>value(given, "--port").orElse(DEFAULT_PORT);
        Access access = AccessOptions.read(given, host);
        if (isGiven(given, "--author")) {
            requireThisMachineAlone(host, access);
        }
        if (!access.byKeys() && !AccessOptions.isThisMachineAlone(host)) {
            streams.err()
                    .println(
                            "cairn: others can reach " + host
                                    + ", and nobody needs a key there: use --auth keys, or put something in front that asks who calls");
        }
        try {
            serving.serve(
                    new Folders(
                            value(given, "--rules"),
                            value(given, "--catalogue"),
                            !isGiven(given, "--no-watch"),
                            isGiven(given, "--author")),
                    new Place(host, port, value(given, "--db"), access));
            return ExitCode.DONE;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        }
    }

    /** Whoever edits rules runs code. */
    private void requireThisMachineAlone(String host, Access access) {
        if (!AccessOptions.isThisMachineAlone(host)) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--author is for this machine alone, and others can reach " + host
                            + ": leave --host out, or --author");
        }
        if (access.behindProxy()) {
            throw new ParameterException(
                    spec().commandLine(),
                    "--author is for this machine alone, and a proxy asks for others: leave --trust-proxy out, or --author");
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new TypeConversionException("'" + text + "' is no port: write a number from 0 to " + LAST_PORT);
    }
}
