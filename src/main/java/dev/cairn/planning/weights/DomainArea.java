package dev.cairn.planning.weights;

import dev.cairn.exam.Area;

/** A row of the table of domains that professional experience prepares for. */
public record DomainArea(String series, int domain, Area area) {
    @Override
    public String toString() {
        return "domain %2$d of %1$s is about %3$s".formatted(series, domain, area.name().toLowerCase(java.util.Locale.ROOT));
    }
}
