package dev.cairn.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Open connections to a database whose tables are those of this version. SQLite has one writer at a time: a connection of its own, which others queue for
 * rather than fail.
 */
record Connections(Jdbi reading, Jdbi writing, List<HikariDataSource> pools) implements AutoCloseable {
    /** Milliseconds to wait for a connection, after which a client had better come back. */
    private static final int PATIENCE = 5_000;

    private static final int READERS = 4;
    private static final int POSTGRESQL_CONNECTIONS = 10;
    private static final String CONNECT_SECONDS = "5";

    /** What takes longer has been lost on the way. */
    private static final String ANSWER_SECONDS = "30";

    static Connections open(DatabaseAddress address) {
        return address.kind() == DatabaseAddress.Kind.SQLITE ? openSqlite(address) : openPostgresql(address);
    }

    private static Connections openSqlite(DatabaseAddress address) {
        OwnersFile.make(address.file());
        HikariDataSource writer = new HikariDataSource(sqlite(address, TransactionMode.IMMEDIATE, 1));
        try {
            migrate(address);
            HikariDataSource readers = new HikariDataSource(sqlite(address, TransactionMode.DEFERRED, READERS));
            return new Connections(Jdbi.create(readers), Jdbi.create(writer), List.of(readers, writer));
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static HikariConfig sqlite(DatabaseAddress address, TransactionMode mode, int size) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        // What was acknowledged is on the disk, and not only on its way there.
        sqlite.setSynchronous(SynchronousMode.FULL);
        sqlite.setBusyTimeout(PATIENCE);
        sqlite.enforceForeignKeys(true);
        sqlite.setTransactionMode(mode);
        HikariConfig config = pool(address, size);
        config.setPoolName("sqlite-" + mode.name().toLowerCase(Locale.ROOT));
        config.setDataSourceProperties(sqlite.toProperties());
        return config;
    }

    private static Connections openPostgresql(DatabaseAddress address) {
        HikariConfig config = pool(address, POSTGRESQL_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setPoolName("postgresql");
        config.addDataSourceProperty("ApplicationName", "cairn");
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(address);
            Jdbi jdbi = Jdbi.create(pool);
            return new Connections(jdbi, jdbi, List.of(pool));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariConfig pool(DatabaseAddress address, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE);
        return config;
    }

    /** On connections of its own: it wants more than the one that SQLite's writer has. */
    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), null, null)
                .locations("classpath:migrations")
                .load()
                .migrate();
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
