package dev.cairn.planning;

import java.util.function.Supplier;

/**
 * The engine that answers now. It may be exchanged at any time, so whoever answers asks once and stays with what he was given. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface EngineInUse extends Supplier<Engine> {

    /** How exchanges went; an engine that is never exchanged has had none. */
    default Reloads reloads() {
        return Reloads.NONE;
    }
}
