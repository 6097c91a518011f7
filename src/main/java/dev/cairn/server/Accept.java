package dev.cairn.server;

import dev.cairn.export.PlanForm;
import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.QuotedCSV;

/** The forms that a client takes an answer in. */
public final class Accept {
    private final List<MediaType> ranges;

    private Accept(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /**
     * The form among those on offer that suits the client best; of equals the first.
     *
     * @throws ProblemException if none does
     */
    public static String choose(Context context, String... offered) {
        return of(context)
                .best(List.of(offered))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_ACCEPTABLE, "accept " + String.join(" or ", offered)));
    }

    /**
     * The form of a plan that suits the client best.
     *
     * @throws ProblemException if none does
     */
    public static PlanForm choosePlanForm(Context context) {
        String type = choose(context, PlanForm.mediaTypes().toArray(String[]::new));
        return PlanForm.ofMediaType(type).orElseThrow();
    }

    /** Whether the client would get a plan in this form where it has the choice. */
    static boolean prefers(Context context, PlanForm form) {
        return of(context)
                .best(PlanForm.mediaTypes())
                .filter(form.mediaType()::equals)
                .isPresent();
    }

    private static Accept of(Context context) {
        return of(Collections.list(context.req().getHeaders(HttpHeader.ACCEPT.asString())));
    }

    /** Whether the client can undo this compression. */
    static boolean takesGzip(Context context) {
        List<String> headers = Collections.list(context.req().getHeaders(HttpHeader.ACCEPT_ENCODING.asString()));
        return !headers.isEmpty() && of(headers).best(List.of("gzip")).isPresent();
    }

    /** Without a header, anything is accepted. */
    static Accept of(List<String> headers) {
        return new Accept(ranges(headers.isEmpty() ? List.of("*/*") : headers));
    }

    private static List<MediaType> ranges(List<String> headers) {
        List<MediaType> ranges = new ArrayList<>();
        try {
            new QuotedCSV(true, headers.toArray(String[]::new))
                    .forEach(value -> MediaType.parse(value).ifPresent(ranges::add));
        } catch (IllegalArgumentException e) {
            // An open quotation mark, say: what came before it holds.
        }
        return ranges;
    }

    Optional<String> best(List<String> offered) {
        Optional<String> best = Optional.empty();
        double highest = 0;
        for (String type : offered) {
            double quality = qualityOf(type);
            if (quality > highest) {
                best = Optional.of(type);
                highest = quality;
            }
        }
        return best;
    }

    /** As the most precise range that covers the type says. */
    private double qualityOf(String type) {
        return ranges.stream()
                .filter(range -> precision(range, type) > 0)
                .max(Comparator.comparingInt(range -> precision(range, type)))
                .map(Accept::quality)
                .orElse(0.0);
    }

    private static int precision(MediaType range, String type) {
        if (range.name().equals(type)) {
            return 3;
        }
        String family = type.substring(0, type.indexOf('/') + 1);
        if (range.name().equals(family + "*")) {
            return 2;
        }
        return range.name().equals("*/*") ? 1 : 0;
    }

    private static double quality(MediaType range) {
        try {
            return range.parameter("q").map(Double::parseDouble).orElse(1.0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
