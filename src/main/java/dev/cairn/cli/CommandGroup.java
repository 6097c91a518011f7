package dev.cairn.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A command that only has others under it. */
class CommandGroup extends Command {

    CommandGroup(String name, String... description) {
        super(name, description);
    }

    @Override
    final int run(ParseResult given) {
        throw new ParameterException(spec().commandLine(), "a command is missing");
    }
}
