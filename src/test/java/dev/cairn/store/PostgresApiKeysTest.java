package dev.cairn.store;

import dev.cairn.fixture.TestPostgres;

/** Keys on PostgreSQL. */
class PostgresApiKeysTest extends ApiKeysContract {
    @Override
    String database() {
        return TestPostgres.database();
    }
}
