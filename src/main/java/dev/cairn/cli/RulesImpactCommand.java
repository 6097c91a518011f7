package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.impact.Baseline;
import dev.cairn.authoring.impact.Impact;
import dev.cairn.authoring.impact.ImpactForm;
import dev.cairn.authoring.impact.ImpactReport;
import dev.cairn.authoring.impact.Population;
import dev.cairn.authoring.impact.Side;
import dev.cairn.authoring.impact.UnusableBaseException;
import dev.cairn.batch.Workers;
import dev.cairn.cohort.SummaryUpkeep;
import dev.cairn.planning.Engine;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn rules impact}: what an edit changes for learners. */
final class RulesImpactCommand extends Command {
    private static final int LEARNERS = 200;
    private static final int MOST_LEARNERS = 1_000_000;

    private final EngineSource engines;
    private final PlansSource plans;
    private final Workbench workbench;
    private final Clock clock;
    private final Streams streams;

    RulesImpactCommand(EngineSource engines, PlansSource plans, Workbench workbench, Clock clock, Streams streams) {
        super(
                "impact",
                "Tells what an edit of rules, parameters or catalogue changes: how many plans, in what, by which rules,",
                "with examples. Ends with 0 whatever changes.");
        this.engines = engines;
        this.plans = plans;
        this.workbench = workbench;
        this.clock = clock;
        this.streams = streams;
        text(
                "--base",
                "DIR|REVISION",
                "What was before the edit: a folder with 'rules' in it and perhaps 'seeds', a folder of rules, or a git revision.");
        option(
                "--population",
                "samples|random|stored",
                Group.class,
                RulesImpactCommand::group,
                "For whom to plan: the samples, by default, learners who are made up, or stored plans.");
        option(
                "--learners",
                "N",
                Integer.class,
                RulesImpactCommand::learners,
                "How many learners to make up; " + LEARNERS + " by default.");
        option("--seed", "N", Integer.class, RulesImpactCommand::seed, "The seed of the first of them; 1 by default.");
        option(
                "--as-of",
                "DATE",
                LocalDate.class,
                Command::day,
                "The day from which on they plan, in the year after it; today by default.");
        StoredPlansOptions.addTo(this);
        option(
                "--format",
                "text|md|html",
                ImpactForm.class,
                RulesImpactCommand::form,
                "The form of the report; by default what the ending of --out says, or else text.");
        text("--out", "FILE|-", "Where to write the report; standard output by default.");
        folders();
    }

    /** For whom to plan. */
    private enum Group {
        SAMPLES,
        RANDOM,
        STORED;

        /** Those that are for it alone. */
        List<String> options() {
            return switch (this) {
                case SAMPLES -> List.of();
                case RANDOM -> List.of("--learners", "--seed", "--as-of");
                case STORED -> List.of("--db", "--organisation");
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static Group group(String text) {
        return Arrays.stream(Group.values())
                .filter(group -> group.label().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no population '" + text + "': write one of "
                        + Arrays.stream(Group.values()).map(Group::label).collect(Collectors.joining(", "))));
    }

    private static ImpactForm form(String text) {
        return ImpactForm.of(text)
                .orElseThrow(() -> new TypeConversionException("there is no form '" + text + "': write one of "
                        + Arrays.stream(ImpactForm.values())
                                .map(ImpactForm::label)
                                .collect(Collectors.joining(", "))));
    }

    private static int learners(String text) {
        return number(text, 1, "learners");
    }

    private static int seed(String text) {
        return number(text, 0, "seed");
    }

    private static int number(String text, int least, String what) {
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > MOST_LEARNERS) {
            throw new TypeConversionException(
                    "'%s' is no number of %s: write one from %d to %d".formatted(text, what, least, MOST_LEARNERS));
        }
        return Integer.parseInt(text);
    }

    @Override
    int run(ParseResult given) throws IOException, InterruptedException {
        Group group = Command.<Group>value(given, "--population").orElse(Group.SAMPLES);
        checkOptions(given, group);
        Path rules = RulesCheckCommand.folder(given, workbench);
        Path catalogue = Command.<Path>value(given, "--catalogue")
                .orElseGet(() -> workbench.shippedRules().resolveSibling("seeds"));
        String base = Command.<String>value(given, "--base").orElseThrow();
        try (Baseline baseline = Baseline.open(base, rules, catalogue)) {
            Side before = new Side(baseline.name(), before(baseline, catalogue));
            Side after = new Side(rules.toString(), engines.open(value(given, "--rules"), value(given, "--catalogue")));
            return report(given, group, before, after, catalogue);
        } catch (UnusableBaseException e) {
            throw new UserFault(String.valueOf(e.getMessage()));
        }
    }

    private void checkOptions(ParseResult given, Group group) {
        if (!isGiven(given, "--base")) {
            throw new ParameterException(
                    spec().commandLine(), "--base is missing: name a folder or a git revision from before the edit");
        }
        for (Group other : Group.values()) {
            other.options().stream()
                    .filter(option -> other != group && isGiven(given, option))
                    .findFirst()
                    .ifPresent(option -> {
                        throw new ParameterException(
                                spec().commandLine(), option + " is for --population " + other.label());
                    });
        }
    }

    private Engine before(Baseline baseline, Path catalogue) {
        try {
            return engines.open(
                    Optional.of(baseline.rules()),
                    Optional.of(baseline.catalogue().orElse(catalogue)));
        } catch (FaultyFilesException e) {
            throw new UserFault("what was before the edit, " + baseline.name()
                    + ", cannot be used by this version of Cairn.\n" + e.getMessage());
        }
    }

    private int report(ParseResult given, Group group, Side before, Side after, Path catalogue)
            throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(clock);
        return switch (group) {
            case SAMPLES -> report(given, before, after, samples(catalogue.resolve("learners"), today));
            case RANDOM ->
                report(
                        given,
                        before,
                        after,
                        Population.random(
                                after.engine().catalogue(),
                                Command.<LocalDate>value(given, "--as-of").orElse(today),
                                Command.<Integer>value(given, "--seed").orElse(1),
                                Command.<Integer>value(given, "--learners").orElse(LEARNERS)));
            case STORED ->
                StoredPlansOptions.with(plans, given, store -> {
                    new SummaryUpkeep(store).addMissing(after.engine().rules());
                    Optional<String> owner = StoredPlansOptions.organisation(given);
                    return report(given, before, after, Population.stored(store, today, owner));
                });
        };
    }

    private static Population samples(Path folder, LocalDate today) throws IOException {
        Population samples = Population.samples(folder, today);
        if (samples.size() == 0) {
            throw new UserFault("there are no samples in " + folder + ": write requests there, as files whose names"
                    + " end in .yaml, or name another --population");
        }
        return samples;
    }

    private int report(ParseResult given, Side before, Side after, Population population) {
        Optional<String> out = value(given, "--out");
        ImpactForm form = Command.<ImpactForm>value(given, "--format")
                .or(() -> out.flatMap(ImpactForm::ofFile))
                .orElse(ImpactForm.TEXT);
        try (Results results = Results.to(out, streams)) {
            results.write(form.write(impact(before, after, population))).complete();
        }
        return ExitCode.DONE;
    }

    private ImpactReport impact(Side before, Side after, Population population) {
        try (Progress progress = Progress.of(streams, population.size())) {
            return new Impact(new Workers(), () -> progress.step(false)).between(before, after, population);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserFault("interrupted");
        }
    }
}
