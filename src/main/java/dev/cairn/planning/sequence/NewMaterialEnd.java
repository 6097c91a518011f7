package dev.cairn.planning.sequence;

/** How much of the minutes of study has gone when the last new topic is learned, in percent. */
public record NewMaterialEnd(int percent) {
    @Override
    public String toString() {
        return "new topics end when " + percent + " % of the study is done";
    }
}
