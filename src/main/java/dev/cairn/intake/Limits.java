package dev.cairn.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a request may hold at most. Only what is surely a slip, or an attack, lies beyond. */
public final class Limits {

    /** Bytes of UTF-8. The longest sensible request has a tenth of that. */
    public static final int TEXT_BYTES = 1 << 20;

    /** A request nests four deep; the rest is room for a precise fault instead of a blunt one. */
    public static final int NESTING = 16;

    /** Characters of a number, which costs time by the square of them. */
    public static final int NUMBER_LENGTH = 100;

    /** Characters of a key: pointers repeat them. */
    public static final int KEY_LENGTH = 200;

    /** What one answer can tell: a text full of unknown keys would come back a hundredfold. */
    public static final int FAULTS = 1_000;

    /** AWS has certified since 2013. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);

    /** Beyond it lie slips of the keyboard. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /** What is known of exams does not reach further ahead. */
    public static final int YEARS_TO_START = 2;

    /** So many days after the server's own day a plan can be replanned as of. */
    static final int DAYS_AHEAD = 400;

    /** A session is at least 25 minutes. */
    public static final int LEAST_MINUTES = 25;

    /** Sixteen hours: a day without its sleep. */
    public static final int MINUTES_PER_DAY = 960;

    /** Nobody keeps up more. */
    public static final BigDecimal HOURS_PER_WEEK = BigDecimal.valueOf(100);

    /** Sixty years: a working life. */
    public static final int MONTHS_OF_EXPERIENCE = 720;

    /** Characters of a name or a reason, so that they fit a line or two of every form of a plan. */
    public static final int WORDS = 200;

    public static final int LEAST_LEVEL = 1;
    public static final int HIGHEST_LEVEL = 5;

    /** No exam has as many domains. */
    public static final int DOMAIN_NUMBER = 99;

    /** Absences of ten years. */
    public static final int ABSENCES = 200;

    /** Three times what AWS offers. */
    public static final int HELD = 50;

    public static final int ATTEMPTS = 50;

    /** More than the domains of all exams that can be planned. */
    public static final int WEAK = 100;

    public static final int CONFIDENCE = 100;

    /** Subjects, topics and units that are known: more than the topics of any exam. */
    public static final int KNOWN = 500;

    /** Columns of a table: several times what a request can fill. */
    public static final int COLUMNS = 200;

    private Limits() {}
}
