package dev.cairn.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Lines of an iCalendar file, folded at 75 bytes, never within a character. Our own, for the one writer that was tried counts characters, and so writes lines
 * that are too long. Not safe for use by several threads.
 */
final class CalendarText {
    private static final int MOST_BYTES = 75;
    private static final String LINE_END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** @param name with its parameters */
    void line(String name, String value) {
        String line = name + ":" + value;
        int bytes = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = line.substring(i, line.offsetByCodePoints(i, 1));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                text.append(LINE_END).append(' ');
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append(LINE_END);
    }

    /** A text as it may stand for a value. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(character);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(Character.isISOControl(character) ? ' ' : character);
            }
        });
        return escaped.toString();
    }

    /** An address as it may stand for a value; it cannot begin another line. */
    static String address(String url) {
        return url.replaceAll("\\p{Cntrl}", "");
    }

    /** {@code 20260704}. */
    static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** {@code 20260704T180000}, without a zone. */
    static String time(LocalDate day, int minuteOfDay) {
        LocalDateTime time = day.atStartOfDay().plusMinutes(minuteOfDay);
        return day(time.toLocalDate()) + "T" + twoDigits(time.getHour()) + twoDigits(time.getMinute()) + "00";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
