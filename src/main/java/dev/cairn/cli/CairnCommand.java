package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.UndecidedException;
import dev.cairn.yaml.FaultyFilesException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command {@code cairn} and all that it can do. Ends with 0 if done, 1 if the answer is no, and 2 if it was used wrongly or was given what cannot be
 * read. Not safe for use by several threads.
 */
public final class CairnCommand {
    private final String version;
    private final Streams streams;
    private final Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();

    /**
     * @param version of the product
     * @param clock tells today, which is the day of a plan or list where nobody says otherwise
     */
    public CairnCommand(
            String version,
            EngineSource engines,
            PlansSource plans,
            KeysSource keys,
            Workbench workbench,
            CatalogueChecking checking,
            Serving serving,
            Clock clock,
            Streams streams) {
        this.version = version;
        this.streams = streams;
        commands.put("plan", () -> new PlanCommand(engines, plans, clock, streams).spec());
        commands.put("batch", () -> new BatchCommand(engines, clock, streams).spec());
        commands.put("exams", () -> new ExamsCommand(engines, clock, streams).spec());
        commands.put("cohort", () -> new CohortCommand(engines, plans, clock, streams).spec());
        commands.put("plans", () -> new PlansCommand(engines, plans, clock, streams).spec());
        commands.put("rules", () -> new RulesCommand(engines, plans, workbench, clock, streams).spec());
        commands.put("catalogue", () -> new CatalogueCommand(checking, workbench, clock, streams).spec());
        commands.put("keys", () -> new KeysCommand(keys, clock, streams).spec());
        commands.put("serve", () -> new ServeCommand(serving, streams).spec());
    }

    /** Runs the command that these words ask for, and tells how it ended. */
    public int run(String... arguments) {
        CommandSpec cairn = new CommandGroup(
                        "cairn", "Dated, explained study plans for AWS certifications. Not a product of AWS.")
                .spec();
        cairn.version("cairn " + version);
        cairn.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        cairn.usageMessage()
                .footer(
                        "",
                        "Results go to standard output, everything else to standard error.",
                        "Ends with 0: done; 1: the answer is no; 2: wrong use.");
        needed(arguments).forEach((name, command) -> cairn.addSubcommand(name, command.get()));
        return new CommandLine(cairn)
                .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(streams.err(), StandardCharsets.UTF_8), true))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(new Misuse())
                .setExecutionExceptionHandler(new Failure())
                .execute(arguments);
    }

    /** The one command that is asked for by name, else all of them. Each that is built costs every start time. */
    private Map<String, Supplier<CommandSpec>> needed(String... arguments) {
        Supplier<CommandSpec> asked = arguments.length == 0 ? null : commands.get(arguments[0]);
        return asked == null ? commands : Map.of(arguments[0], asked);
    }

    private int tellMisuse(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        tell(fault.getMessage() + "\nsee " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED;
    }

    private int tellFailure(Exception fault) {
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

    /** Not a lambda: those of interfaces as old as this one crash Java 17 when it archives classes for a quicker start. */
    private final class Misuse implements IParameterExceptionHandler {
        @Override
        public int handleParseException(ParameterException fault, String[] arguments) {
            return tellMisuse(fault);
        }
    }

    /** Not a lambda, for the same reason. */
    private final class Failure implements IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception fault, CommandLine command, ParseResult given) {
            return tellFailure(fault);
        }
    }
}
