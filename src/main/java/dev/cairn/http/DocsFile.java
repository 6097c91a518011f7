package dev.cairn.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file of the API's documentation, which is part of the product.
 *
 * @param type its media type, with the charset
 * @param tag what to know it by, as headers have it
 */
record DocsFile(String type, String tag, byte[] bytes) {
    private static final int TAG_BYTES = 8;

    /** The file of this name beside this class. */
    static DocsFile read(String name, String type) {
        try (InputStream in = DocsFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the product has no " + name);
            }
            byte[] bytes = in.readAllBytes();
            return new DocsFile(type, tag(bytes), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
