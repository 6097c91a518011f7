package dev.cairn.planning.path;

/** Whether the target is the exam that was asked for. */
public enum Aim {
    AS_ASKED,
    REPLACEMENT
}
