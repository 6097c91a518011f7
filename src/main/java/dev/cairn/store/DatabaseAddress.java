package dev.cairn.store;

import java.nio.file.Path;

/**
 * A JDBC address that plans can be kept at.
 *
 * @param url as JDBC wants it
 */
record DatabaseAddress(Kind kind, String url) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** Which database. */
    enum Kind {
        SQLITE,
        POSTGRESQL
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none of a database that is supported
     */
    static DatabaseAddress of(String url) {
        if (url.startsWith(POSTGRESQL)) {
            return new DatabaseAddress(Kind.POSTGRESQL, url);
        }
        if (url.startsWith(SQLITE)) {
            requireFile(fileName(url));
            return new DatabaseAddress(Kind.SQLITE, url);
        }
        throw new IllegalArgumentException("this is no address of a database that Cairn knows: write " + SQLITE
                + "FILE or " + POSTGRESQL + "//HOST/DATABASE");
    }

    private static void requireFile(String name) {
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:")) {
            throw new IllegalArgumentException("plans want a file that lasts: write " + SQLITE + "FILE");
        }
    }

    /** The file of an SQLite database. */
    Path file() {
        return Path.of(fileName(url));
    }

    private static String fileName(String url) {
        int query = url.indexOf('?');
        return url.substring(SQLITE.length(), query < 0 ? url.length() : query);
    }
}
