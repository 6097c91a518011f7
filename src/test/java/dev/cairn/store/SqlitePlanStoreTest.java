package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.StoreUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store on SQLite. */
class SqlitePlanStoreTest extends PlanStoreContract {
    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    @Override
    String database() {
        return "jdbc:sqlite:" + shared.resolve("plans.db");
    }

    @Test
    void makesItsFilesForTheOwnerAlone() throws Exception {
        Path file = folder.resolve("data/cairn.db");
        try (PlanStore store = JdbiPlanStore.at("jdbc:sqlite:" + file)) {
            store.check();
            for (String name : List.of("cairn.db", "cairn.db-wal", "cairn.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void makesNoFileBeforeItIsUsed() {
        JdbiPlanStore.at("jdbc:sqlite:" + folder.resolve("data/cairn.db")).close();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesAheadAndWaitsForTheDisk() throws Exception {
        Path file = folder.resolve("cairn.db");
        try (PlanStore store = JdbiPlanStore.at("jdbc:sqlite:" + file)) {
            store.check();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void opensADatabaseThatCouldNotBeOpenedBefore() throws Exception {
        Path blocked = Files.writeString(folder.resolve("data"), "a file where the folder should be");
        PlanId unknown = PlanId.random().get();
        try (PlanStore store = JdbiPlanStore.at("jdbc:sqlite:" + folder.resolve("data/cairn.db"))) {
            assertThatThrownBy(() -> store.find(unknown)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(store::check).isInstanceOf(StoreUnavailableException.class);

            Files.delete(blocked);
            Thread.sleep(1_100);

            assertThat(store.find(unknown)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jdbc:h2:mem:", "jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:x?mode=memory", "x"
            })
    void refusesAddressesAtWhichNothingWouldLast(String address) {
        assertThatThrownBy(() -> JdbiPlanStore.at(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:FILE");
    }
}
