package dev.cairn.export;

import dev.cairn.plan.Plan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days, durations and lists in English, without the formatters of Java, whose set-up would take longer than the writing of a plan. */
public final class Words {
    private static final int MINUTES_PER_HOUR = 60;
    private static final int SHORT = 3;
    private static final Pattern DAY =
            Pattern.compile("\\b((?:19|20|21)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))\\b");

    private static final List<String> COUNTS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Words() {}

    /** {@code 4 July 2026}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + capitalised(day.getMonth().name()) + " " + day.getYear();
    }

    /** {@code Saturday 4 July 2026}. */
    public static String longDay(LocalDate day) {
        return capitalised(day.getDayOfWeek().name()) + " " + day(day);
    }

    /** {@code Sat 4 Jul}. */
    public static String shortDay(LocalDate day) {
        return shortened(day.getDayOfWeek()) + " " + day.getDayOfMonth() + " " + shortened(day.getMonth());
    }

    /** {@code 2–8 Feb 2026}, naming month and year twice only where they differ. */
    public static String span(LocalDate from, LocalDate to) {
        String end = to.getDayOfMonth() + " " + shortened(to.getMonth()) + " " + to.getYear();
        if (from.equals(to)) {
            return end;
        }
        String begin = Integer.toString(from.getDayOfMonth());
        if (from.getYear() != to.getYear()) {
            return begin + " " + shortened(from.getMonth()) + " " + from.getYear() + " – " + end;
        }
        return from.getMonth() == to.getMonth()
                ? begin + "–" + end
                : begin + " " + shortened(from.getMonth()) + " – " + end;
    }

    /** {@code 7–13 December}, without the year. */
    public static String days(LocalDate from, LocalDate to) {
        String end = to.getDayOfMonth() + " " + capitalised(to.getMonth().name());
        if (from.equals(to)) {
            return end;
        }
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? from.getDayOfMonth() + "–" + end
                : from.getDayOfMonth() + " " + capitalised(from.getMonth().name()) + " – " + end;
    }

    /** {@code 7–13 Dec}, without the year. */
    public static String shortDays(LocalDate from, LocalDate to) {
        String end = to.getDayOfMonth() + " " + shortened(to.getMonth());
        if (from.equals(to)) {
            return end;
        }
        return from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? from.getDayOfMonth() + "–" + end
                : from.getDayOfMonth() + " " + shortened(from.getMonth()) + " – " + end;
    }

    /** {@code Saturday 4 July}. */
    public static String weekday(LocalDate day) {
        return capitalised(day.getDayOfWeek().name()) + " " + days(day, day);
    }

    /** Numbers up to ten in words. */
    public static String count(int number) {
        return number >= 0 && number < COUNTS.size() ? COUNTS.get(number) : Integer.toString(number);
    }

    /** A text with its ISO days in words. */
    public static String withDays(String text) {
        return DAY.matcher(text).replaceAll(found -> dayOrSame(found.group()));
    }

    private static String dayOrSame(String text) {
        try {
            return day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // 30 February: whoever wrote it may have meant something else.
            return text;
        }
    }

    /** {@code 2 h 30 min}; what is taken away begins with a minus sign. */
    public static String duration(int minutes) {
        int size = Math.abs(minutes);
        String hours = size / MINUTES_PER_HOUR + " h";
        String rest = size % MINUTES_PER_HOUR + " min";
        String text = size < MINUTES_PER_HOUR ? rest : size % MINUTES_PER_HOUR == 0 ? hours : hours + " " + rest;
        return minutes < 0 ? "−" + text : text;
    }

    /** {@code 31 hours}: whole hours, the nearest. */
    public static String hours(int minutes) {
        int hours = Math.round((float) minutes / MINUTES_PER_HOUR);
        return hours == 1 ? "1 hour" : hours + " hours";
    }

    /** {@code a, b and c}. */
    public static String list(Collection<String> parts) {
        List<String> all = List.copyOf(parts);
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** The label of a constant or a factor as words: {@code mock review}. */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    public static String shortened(Enum<?> constant) {
        return capitalised(constant.name().substring(0, SHORT));
    }

    /** The things that give the same plan again, together with its revisions. */
    public static String origin(Plan plan) {
        return plan.version() == 1
                ? "The same request and these give the same plan."
                : "The same request, version " + (plan.version() - 1) + ", its reports and these give the same plan.";
    }
}
