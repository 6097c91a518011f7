-- Keys of advisors: never the key itself, but its SHA-256.

CREATE TABLE api_key (
    id           TEXT   NOT NULL PRIMARY KEY,
    hash         TEXT   NOT NULL UNIQUE,
    organisation TEXT   NOT NULL,
    label        TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    revoked_at   BIGINT
);

-- Idempotency keys are removed by their age.
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
