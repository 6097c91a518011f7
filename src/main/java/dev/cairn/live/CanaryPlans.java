package dev.cairn.live;

import dev.cairn.export.Json;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestFault;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.yaml.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans for sample learners, made before an engine answers anybody: each request is still understood, each plan comes out within the limits of rules and can
 * be written, and not all of them are empty.
 */
final class CanaryPlans {
    private static final String YAML = ".yaml";

    private final Engine engine;
    private final Clock clock;
    private final Faults faults = new Faults();
    private boolean anyPath;

    CanaryPlans(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Plans for the learners of a folder.
     *
     * @throws dev.cairn.yaml.FaultyFilesException with all who do not get what they should
     */
    void require(Path learners) {
        List<Path> files = files(learners);
        files.forEach(this::plan);
        if (faults.isEmpty() && !files.isEmpty() && !anyPath) {
            faults.add("learners", 0, "no sample learner gets any exam", "look at the rules of stage path");
        }
        faults.throwIfAny("Sample learners do not get their plans");
    }

    private void plan(Path file) {
        String name = "learners/" + file.getFileName();
        try {
            Intake intake = new RequestReader(engine.catalogue(), clock).readYaml(Files.readString(file));
            if (intake instanceof Intake.Accepted accepted) {
                plan(accepted.request());
            } else {
                String reasons = ((Intake.Rejected) intake)
                        .faults().stream().map(RequestFault::toString).collect(Collectors.joining("; "));
                faults.add(name, 0, "the request is not understood any more: " + reasons, "mend it, or the catalogue");
            }
        } catch (IOException e) {
            faults.add(name, 0, "the file cannot be read", "save it as UTF-8 and let everybody read it");
        } catch (RuntimeException e) {
            faults.add(name, 0, "no plan comes out: " + e.getMessage(), "mend the rules");
        }
    }

    private void plan(PlanRequest request) {
        Plan plan = engine.planner().plan(request, RequestJson.fields(request));
        // As it would be answered.
        String unused = Json.compact(plan);
        anyPath |= !plan.path().isEmpty();
    }

    private static List<Path> files(Path learners) {
        if (!Files.isDirectory(learners)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(learners)) {
            return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sample learners cannot be read", e);
        }
    }
}
