package dev.cairn.catalogue;

import dev.cairn.exam.Confidence;
import dev.cairn.exam.Renewal;
import dev.cairn.exam.RenewalWay;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code renewals.yaml} says.
 *
 * @param exams which exam renews which certification
 * @param ways how certifications are renewed without an exam
 */
record Renewals(List<Renewal> exams, List<RenewalWay> ways) {
    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 366;

    Renewals {
        exams = List.copyOf(exams);
        ways = List.copyOf(ways);
    }

    static Renewals read(YamlValue root, Optional<Lifecycle> lifecycle) {
        root.allow("renewals", "ways");
        List<Renewal> exams = new ArrayList<>();
        root.require("renewals").list().forEach(row -> readRow(row, lifecycle, exams));
        List<RenewalWay> ways = new ArrayList<>();
        root.require("ways").list().forEach(row -> readWay(row, lifecycle, ways));
        return new Renewals(exams, ways);
    }

    private static void readRow(YamlValue row, Optional<Lifecycle> lifecycle, List<Renewal> exams) {
        row.allow("series", "by", "source", "confidence", "checked");
        String series = series(row.get("series"), lifecycle);
        for (YamlValue by : row.require("by").list()) {
            Renewal renewal = new Renewal(
                    series,
                    series(by, lifecycle),
                    row.get("source").text(),
                    row.get("confidence").constant(Confidence.class),
                    row.get("checked").day());
            if (renewal.by().equals(series)) {
                by.fault(series + " renews itself without saying", "remove it");
            } else if (exams.stream()
                    .anyMatch(
                            other -> other.series().equals(series) && other.by().equals(renewal.by()))) {
                by.fault("that " + renewal.by() + " renews " + series + " is said twice", "remove one of the two");
            }
            exams.add(renewal);
        }
    }

    private static void readWay(YamlValue row, Optional<Lifecycle> lifecycle, List<RenewalWay> ways) {
        row.allow(
                "name",
                "series",
                "since",
                "opensMonths",
                "opensDays",
                "addsMonths",
                "asks",
                "source",
                "confidence",
                "checked");
        for (YamlValue series : row.require("series").list()) {
            ways.add(new RenewalWay(
                    row.get("name").text(),
                    series(series, lifecycle),
                    row.get("since").isPresent() ? Optional.of(row.get("since").day()) : Optional.empty(),
                    row.get("opensMonths").integer(0, MOST_MONTHS),
                    row.get("opensDays").integer(0, MOST_DAYS),
                    row.get("addsMonths").integer(1, MOST_MONTHS),
                    row.get("asks").text(),
                    row.get("source").text(),
                    row.get("confidence").constant(Confidence.class),
                    row.get("checked").day()));
        }
    }

    private static String series(YamlValue value, Optional<Lifecycle> lifecycle) {
        String series = value.text();
        if (!series.isEmpty() && lifecycle.isPresent() && !lifecycle.get().namesSeries(series)) {
            value.fault("no exam of lifecycle.yaml has the series '" + series + "'", "write three letters, as in SAA");
        }
        return series;
    }
}
