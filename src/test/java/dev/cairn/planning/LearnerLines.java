package dev.cairn.planning;

import dev.cairn.authoring.impact.RandomLearners;
import dev.cairn.export.Json;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.RequestJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes made-up learners to a file, a request a line, for {@code cairn batch} to be measured with. */
final class LearnerLines {
    private LearnerLines() {}

    /**
     * Writes the file.
     *
     * @param arguments how many learners, and the file
     */
    public static void main(String[] arguments) throws IOException {
        int learners = Integer.parseInt(arguments[0]);
        RandomLearners generator = MadeUpLearners.of(TestEngine.shared().catalogue());
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int seed = 0; seed < learners; seed++) {
                out.write(Json.compact(RequestJson.fields(generator.learner(seed))) + "\n");
            }
        }
    }
}
