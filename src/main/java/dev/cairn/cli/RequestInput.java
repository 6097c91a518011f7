package dev.cairn.cli;

import dev.cairn.intake.Intake;
import dev.cairn.intake.Intake.Accepted;
import dev.cairn.intake.Intake.Rejected;
import dev.cairn.intake.Limits;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** A request from a file or from standard input. The ending of a file says whether it is JSON or YAML; else its first character does. */
final class RequestInput {
    static final String STANDARD_INPUT = "-";

    private final Streams streams;

    RequestInput(Streams streams) {
        this.streams = streams;
    }

    /** @throws UserFault if there is nothing that can be read */
    Intake read(String source, RequestReader reader) {
        String text = decoded(bytes(source), source);
        return isJson(source, text) ? reader.readJson(text) : reader.readYaml(text);
    }

    /** @throws UserFault if the request is refused, with all that is wrong with it */
    static PlanRequest accepted(Intake intake) {
        if (intake instanceof Rejected rejected) {
            throw new UserFault(rejected.faults().stream()
                    .map(fault -> "\n  " + fault)
                    .collect(Collectors.joining("", "the request cannot be used:", "")));
        }
        return ((Accepted) intake).request();
    }

    /** @throws UserFault if it cannot be opened */
    InputStream open(String source) {
        if (source.equals(STANDARD_INPUT)) {
            return streams.in();
        }
        Path file = Command.path(source);
        try {
            if (Files.isDirectory(file)) {
                throw new UserFault("cannot read " + source + ": it is a folder");
            }
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw cannotRead(source, e);
        }
    }

    private byte[] bytes(String source) {
        if (source.equals(STANDARD_INPUT) && streams.onTerminal()) {
            streams.err().println("cairn: reading a request from standard input, up to the end of file …");
        }
        try (InputStream in = open(source)) {
            // A byte more than a request may have, for the reader to see that it is too long.
            return in.readNBytes(Limits.TEXT_BYTES + 1);
        } catch (IOException e) {
            throw cannotRead(source, e);
        }
    }

    static UserFault cannotRead(String source, IOException e) {
        String name = source.equals(STANDARD_INPUT) ? "standard input" : source;
        String why = e instanceof NoSuchFileException
                ? "there is no such file"
                : e instanceof AccessDeniedException ? "it is not for you to read" : String.valueOf(e.getMessage());
        return new UserFault("cannot read " + name + ": " + why);
    }

    private static String decoded(byte[] bytes, String source) {
        try {
            return Utf8.decoded(bytes);
        } catch (CharacterCodingException e) {
            if (bytes.length > Limits.TEXT_BYTES) {
                // Cut in the middle of a character: too long it is in any case.
                return new String(bytes, StandardCharsets.UTF_8);
            }
            throw new UserFault(
                    "cannot read " + (source.equals(STANDARD_INPUT) ? "standard input" : source) + ": it is not UTF-8");
        }
    }

    private static boolean isJson(String source, String text) {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")) {
            return name.endsWith(".json");
        }
        return text.stripLeading().startsWith("{") || text.startsWith("\uFEFF{");
    }
}
