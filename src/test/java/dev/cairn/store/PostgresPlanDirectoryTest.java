package dev.cairn.store;

import dev.cairn.fixture.TestPostgres;

/** Lists of plans on PostgreSQL. */
class PostgresPlanDirectoryTest extends PlanDirectoryContract {
    @Override
    String database() {
        return TestPostgres.database();
    }
}
