package dev.cairn.planning.sequence;

/** Which stretch of the new material a week would bring, one domain after the other. */
public record NewMaterialWeek(int week, int fromPermille, int toPermille) {
    @Override
    public String toString() {
        return "week " + week + " brings new material from " + fromPermille + " to " + toPermille + " per mille";
    }
}
