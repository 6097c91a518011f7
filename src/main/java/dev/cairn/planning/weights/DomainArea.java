package dev.cairn.planning.weights;

import dev.cairn.exam.Area;
import java.util.Locale;

/** A row of the table of domains that professional experience prepares for. */
public record DomainArea(String series, int domain, Area area) {
    @Override
    public String toString() {
        return "domain " + domain + " of " + series + " is about " + area.name().toLowerCase(Locale.ROOT);
    }
}
