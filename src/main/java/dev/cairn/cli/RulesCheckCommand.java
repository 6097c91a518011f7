package dev.cairn.cli;

import dev.cairn.authoring.RuleCheck;
import dev.cairn.authoring.RuleFault;
import dev.cairn.authoring.Workbench;
import dev.cairn.planning.ArithmeticNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code cairn rules check}: all that is wrong with a folder of rules. */
final class RulesCheckCommand extends Command {
    private final Workbench workbench;
    private final Streams streams;

    RulesCheckCommand(Workbench workbench, Streams streams) {
        super(
                "check",
                "Tells all that is wrong with rules, their cases and parameters.",
                "Ends with 1 if anything is.");
        this.workbench = workbench;
        this.streams = streams;
        option(
                "--format",
                "text|json|github",
                FaultForm.class,
                FaultForm::parse,
                "The form of the answer: text by default, JSON, or annotations for GitHub.");
        rulesFolder();
    }

    @Override
    int run(ParseResult given) {
        Path folder = folder(given, workbench);
        List<RuleFault> faults = RuleCheck.checkAndCompile(folder, workbench, ArithmeticNumber.parameters());
        FaultForm form = Command.<FaultForm>value(given, "--format").orElse(FaultForm.TEXT);
        try (Results results = Results.to(Optional.empty(), streams)) {
            results.write(new FaultText(folder).of(faults, form)).complete();
        }
        if (form == FaultForm.TEXT) {
            streams.err().println("cairn: " + (faults.isEmpty() ? "nothing is wrong" : FaultText.count(faults)));
        }
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    /** @throws UserFault if there is no such folder */
    static Path folder(ParseResult given, Workbench workbench) {
        Path folder = Command.<Path>value(given, "--rules").orElseGet(workbench::shippedRules);
        if (!Files.isDirectory(folder)) {
            throw new UserFault("there is no folder " + folder);
        }
        return folder;
    }
}
