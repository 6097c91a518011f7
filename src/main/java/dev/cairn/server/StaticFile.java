package dev.cairn.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is part of the product. Nobody changes its bytes. */
public final class StaticFile {
    private static final int TAG_BYTES = 8;

    private final String type;
    private final byte[] bytes;
    private final String tag;

    private StaticFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        this.tag = tag(bytes);
    }

    /** The file of this name beside a class. */
    public static StaticFile read(Class<?> beside, String name, String type) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the product has no " + name);
            }
            return new StaticFile(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its media type, with the charset. */
    String type() {
        return type;
    }

    /** What to know it by, as headers have it. */
    public String tag() {
        return tag;
    }

    byte[] bytes() {
        return bytes;
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
