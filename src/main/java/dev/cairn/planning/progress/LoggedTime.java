package dev.cairn.planning.progress;

/**
 * How long all the sessions of study really took of which the learner reported it.
 *
 * @param estimate the minutes that plans begin with for them
 * @param spent the minutes that the learner reported
 */
public record LoggedTime(int estimate, int spent) {
    @Override
    public String toString() {
        return "sessions of " + estimate + " minutes took you " + spent;
    }
}
