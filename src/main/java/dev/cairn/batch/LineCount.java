package dev.cairn.batch;

import java.io.IOException;

/** Counts the lines of a batch without reading what they say, for whoever wants to know how long it will take. */
final class LineCount {
    private static final int BLOCK = 128 * 1024;

    private LineCount() {}

    /** How many lines there are; a last one needs no line feed. */
    static long ofLines(LineReader.Source in) throws IOException {
        byte[] block = new byte[BLOCK];
        long lines = 0;
        byte last = '\n';
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            for (int i = 0; i < count; i++) {
                lines += block[i] == '\n' ? 1 : 0;
            }
            last = count > 0 ? block[count - 1] : last;
        }
        return lines + (last == '\n' ? 0 : 1);
    }

    /** How many records there are below the header, without those that are blank. */
    static long ofRecords(LineReader.Source in) throws IOException {
        byte[] block = new byte[BLOCK];
        Quotes quotes = new Quotes();
        long records = 0;
        boolean content = false;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            for (int i = 0; i < count; i++) {
                content |= isContent(block[i]);
                if (quotes.endsRecord(block[i])) {
                    records += content ? 1 : 0;
                    content = false;
                }
            }
        }
        return Math.max(0, records + (content ? 1 : 0) - 1);
    }

    /** Whether a record with this byte is more than separators and space. */
    static boolean isContent(byte each) {
        return each != ',' && each != ';' && each != '\t' && each != ' ' && each != '\r' && each != '\n' && each != '"';
    }
}
