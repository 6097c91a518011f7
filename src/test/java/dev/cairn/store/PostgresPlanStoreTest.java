package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.fixture.TestPostgres;
import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.StoreUnavailableException;
import org.junit.jupiter.api.Test;

/** The store on PostgreSQL. */
class PostgresPlanStoreTest extends PlanStoreContract {
    @Override
    String database() {
        return TestPostgres.database();
    }

    @Test
    void recoversWhenTheDatabaseIsBack() {
        String address = TestPostgres.database();
        String name = address.substring(address.lastIndexOf('/') + 1, address.indexOf('?'));
        PlanId unknown = PlanId.random().get();
        try (PlanStore store = JdbiPlanStore.at(address)) {
            assertThat(store.find(unknown)).isEmpty();

            TestPostgres.execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS false");
            TestPostgres.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
            assertThatThrownBy(() -> store.find(unknown)).isInstanceOf(StoreUnavailableException.class);

            TestPostgres.execute("ALTER DATABASE " + name + " WITH ALLOW_CONNECTIONS true");
            assertThat(store.find(unknown)).isEmpty();
        }
    }
}
