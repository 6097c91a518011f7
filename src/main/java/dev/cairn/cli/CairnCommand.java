package dev.cairn.cli;

import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.UndecidedException;
import dev.cairn.yaml.FaultyFilesException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code cairn} and all that it can do. Ends with 0 if done, 1 if the answer is no, and 2 if it was used wrongly or was given what cannot be
 * read. Not safe for use by several threads.
 */
public final class CairnCommand {
    private final Streams streams;
    private final CommandLine line;

    /**
     * @param version of the product
     * @param clock tells today, which is the day of a plan or list where nobody says otherwise
     */
    public CairnCommand(String version, EngineSource engines, Serving serving, Clock clock, Streams streams) {
        this.streams = streams;
        Runnable usage = this::askForACommand;
        CommandSpec cairn =
                CommandSpec.wrapWithoutInspection(usage).name("cairn").version("cairn " + version);
        cairn.usageMessage()
                .description("Dated, explained study plans for AWS certifications. Not a product of AWS.")
                .footer(
                        "",
                        "Results go to standard output, everything else to standard error.",
                        "Ends with 0: done; 1: the answer is no; 2: wrong use.");
        cairn.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        cairn.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        cairn.addSubcommand("plan", new PlanCommand(engines, clock, streams).spec());
        cairn.addSubcommand("batch", new BatchCommand(engines, clock, streams).spec());
        cairn.addSubcommand("exams", new ExamsCommand(engines, clock, streams).spec());
        cairn.addSubcommand("rules", rules(engines, streams, usage));
        cairn.addSubcommand("serve", new ServeCommand(engines, serving).spec());
        line = new CommandLine(cairn)
                .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((fault, arguments) -> misused(fault))
                .setExecutionExceptionHandler((fault, command, given) -> failed(fault));
    }

    private static CommandSpec rules(EngineSource engines, Streams streams, Object usage) {
        CommandSpec rules = CommandSpec.wrapWithoutInspection(usage).name("rules");
        rules.usageMessage().description("For those who write rules.");
        rules.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        rules.addSubcommand("list", new RulesListCommand(engines, streams).spec());
        return rules;
    }

    /** Runs the command that these words ask for, and tells how it ended. */
    public int run(String... arguments) {
        return line.execute(arguments);
    }

    private void askForACommand() {
        ParseResult given = line.getParseResult();
        while (given.hasSubcommand()) {
            given = given.subcommand();
        }
        throw new ParameterException(given.commandSpec().commandLine(), "a command is missing");
    }

    private int misused(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        tell(fault.getMessage() + "\nsee " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED;
    }

    private int failed(Exception fault) {
        if (fault instanceof ClosedOutput) {
            return ExitCode.DONE;
        }
        if (fault instanceof UserFault || fault instanceof FaultyFilesException) {
            tell(String.valueOf(fault.getMessage()));
        } else if (fault instanceof RunawayRulesException || fault instanceof UndecidedException) {
            tell("the rules cannot plan this: " + fault.getMessage());
        } else {
            tell("this is a fault of Cairn, and not of yours:");
            fault.printStackTrace(streams.err());
        }
        return ExitCode.REFUSED;
    }

    private void tell(String message) {
        streams.err().println("cairn: " + message);
    }
}
