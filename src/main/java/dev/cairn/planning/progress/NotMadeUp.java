package dev.cairn.planning.progress;

/** A session that was missed and is not made up. */
public record NotMadeUp(String session) {
    @Override
    public String toString() {
        return "session " + session + " is not made up";
    }
}
