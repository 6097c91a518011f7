package dev.cairn.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Lists of plans on SQLite. */
class SqlitePlanDirectoryTest extends PlanDirectoryContract {
    @TempDir
    private static Path shared;

    @Override
    String database() throws Exception {
        return "jdbc:sqlite:" + Files.createTempDirectory(shared, "plans").resolve("plans.db");
    }
}
