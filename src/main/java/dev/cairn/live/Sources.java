package dev.cairn.live;

import dev.cairn.authoring.FolderStamps;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The folders that an engine is made from.
 *
 * @param rules with the parameters
 */
public record Sources(Path rules, Path catalogue) {

    /** Stamps of all their files, as they are now. */
    List<FolderStamps> stamps() {
        return List.of(stamps(rules), stamps(catalogue));
    }

    /** A folder that cannot be read has a stamp of its own: that is a change, too. */
    private static FolderStamps stamps(Path folder) {
        try {
            return FolderStamps.of(folder);
        } catch (UncheckedIOException e) {
            return new FolderStamps(new TreeMap<>(Map.of("", "unreadable")));
        }
    }
}
