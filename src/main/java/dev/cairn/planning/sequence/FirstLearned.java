package dev.cairn.planning.sequence;

import java.time.LocalDate;

/** When a domain is first learned. */
public record FirstLearned(int domain, LocalDate day) {
    @Override
    public String toString() {
        return "domain " + domain + " is first learned in the week of " + day;
    }
}
