package dev.cairn.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes of UTF-8 as text. Strict, where {@link String} puts something in the place of what it cannot read. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of these bytes.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
