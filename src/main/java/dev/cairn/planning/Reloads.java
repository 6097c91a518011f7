package dev.cairn.planning;

import dev.cairn.planning.Reload.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * How changes of rules, parameters and catalogue went since the start.
 *
 * @param taken how many were taken
 * @param refused how many were refused
 * @param latest the last of them
 * @param latestTaken when one was taken last
 */
public record Reloads(long taken, long refused, Optional<Reload> latest, Optional<Instant> latestTaken) {
    /** Nothing was changed yet. */
    public static final Reloads NONE = new Reloads(0, 0, Optional.empty(), Optional.empty());

    /** With another one. */
    public Reloads and(Reload reload) {
        return reload.outcome() == Outcome.TAKEN
                ? new Reloads(taken + 1, refused, Optional.of(reload), Optional.of(reload.at()))
                : new Reloads(taken, refused + 1, Optional.of(reload), latestTaken);
    }

    /** Whether what stands in the files is not what answers. */
    public boolean isBehind() {
        return latest.filter(reload -> reload.outcome() == Outcome.REFUSED).isPresent();
    }
}
