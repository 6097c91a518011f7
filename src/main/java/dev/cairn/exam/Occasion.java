package dev.cairn.exam;

/** What happens to an exam version on a day. */
public enum Occasion {
    AVAILABLE_FROM,
    BETA_FROM,
    BETA_TO,
    LAST_DAY
}
