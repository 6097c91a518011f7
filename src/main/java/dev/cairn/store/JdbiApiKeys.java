package dev.cairn.store;

import dev.cairn.planning.ApiKey;
import dev.cairn.planning.ApiKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys in a database. */
final class JdbiApiKeys implements ApiKeys {
    private static final String SELECT = "SELECT id, organisation, label, created_at, revoked_at FROM api_key";

    private final Database database;

    JdbiApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public void add(ApiKey key, String hash) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO api_key (id, hash, organisation, label, created_at)
                        VALUES (:id, :hash, :organisation, :label, :createdAt)""")
                .bind("id", key.id())
                .bind("hash", hash)
                .bind("organisation", key.organisation())
                .bind("label", key.label())
                .bind("createdAt", key.createdAt().toEpochMilli())
                .execute());
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return database.read(handle -> handle.createQuery(SELECT + " WHERE hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> key(row))
                .findOne());
    }

    @Override
    public List<ApiKey> list() {
        return database.read(handle -> handle.createQuery(SELECT + " ORDER BY created_at, id")
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public Optional<ApiKey> revoke(String id, Instant now) {
        return database.write(handle -> {
            handle.createUpdate("UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                    .bind("id", id)
                    .bind("now", now.toEpochMilli())
                    .execute();
            return handle.createQuery(SELECT + " WHERE id = :id")
                    .bind("id", id)
                    .map((row, context) -> key(row))
                    .findOne();
        });
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        long revokedAt = row.getLong("revoked_at");
        Optional<Instant> revoked = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revokedAt));
        return new ApiKey(
                row.getString("id"),
                row.getString("organisation"),
                row.getString("label"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                revoked);
    }
}
