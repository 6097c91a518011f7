package dev.cairn.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of the journal of a batch: says of one answer where it ends in the file of answers, and which line it answers.
 *
 * @param end bytes of the file up to and with the answer
 * @param digest of the line of input
 */
record JournalEntry(long end, boolean refused, String digest) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,18}) (plan|problem) ([0-9a-f]{32})");
    private static final int DIGEST_BYTES = 16;

    static JournalEntry of(Answer answer, long end) {
        return new JournalEntry(end, answer.refused(), digest(answer.line().bytes()));
    }

    /** The entry that this line of the journal holds, if it is whole. */
    static Optional<JournalEntry> parse(String line) {
        Matcher parts = FORM.matcher(line);
        return parts.matches()
                ? Optional.of(new JournalEntry(
                        Long.parseLong(parts.group(1)), parts.group(2).equals("problem"), parts.group(3)))
                : Optional.empty();
    }

    /** The entry as a line. */
    String text() {
        return end + (refused ? " problem " : " plan ") + digest + "\n";
    }

    boolean answers(Line line) {
        return digest.equals(digest(line.bytes()));
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
