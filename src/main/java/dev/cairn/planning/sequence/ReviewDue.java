package dev.cairn.planning.sequence;

import java.time.LocalDate;

/** A domain is due for review, so many days after the last time. */
public record ReviewDue(int domain, int number, LocalDate day, int gap) {
    @Override
    public String toString() {
        return "review " + number + " of domain " + domain + " is due on " + day;
    }
}
