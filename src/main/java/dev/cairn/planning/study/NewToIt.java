package dev.cairn.planning.study;

/** The learner brings neither experience nor a certification. */
public record NewToIt() {
    @Override
    public String toString() {
        return "you are new to IT";
    }
}
