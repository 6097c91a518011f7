package dev.cairn.http;

import dev.cairn.fixture.TestPostgres;
import dev.cairn.store.JdbiPlanStore;

/** Plans that are made anew, on PostgreSQL. */
class PostgresReplanTest extends ReplanContract {
    PostgresReplanTest() {
        super(JdbiPlanStore.at(TestPostgres.database()));
    }
}
