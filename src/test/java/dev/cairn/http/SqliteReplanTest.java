package dev.cairn.http;

import dev.cairn.fixture.TestStores;

/** Plans that are made anew, on SQLite. */
class SqliteReplanTest extends ReplanContract {
    SqliteReplanTest() {
        super(TestStores.temporary());
    }
}
