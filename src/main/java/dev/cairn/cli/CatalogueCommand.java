package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import java.time.Clock;

/** {@code cairn catalogue}: what those who write exams, topics and syllabi need. */
final class CatalogueCommand extends CommandGroup {

    CatalogueCommand(CatalogueChecking checking, Workbench workbench, Clock clock, Streams streams) {
        super("catalogue", "For those who write exams, topics and syllabi.");
        spec().addSubcommand("check", new CatalogueCheckCommand(checking, workbench, clock, streams).spec());
    }
}
