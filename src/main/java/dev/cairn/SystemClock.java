package dev.cairn;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the machine. Asks for its zone only when somebody wants to know the day: to find it takes a good part of a start. */
final class SystemClock extends Clock {
    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
