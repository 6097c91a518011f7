package dev.cairn.authoring.handbook;

import dev.cairn.drl.RuleParser;
import dev.cairn.planning.RuleBook;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes books of rules, and keeps the latest: to make one takes a second or two. Safe for use by several threads. */
public final class Handbooks {
    private final Path folder;
    private final RuleParser parser;
    private volatile @Nullable Handbook latest;

    /** @param folder where the rules come from; their cases stand beside them */
    public Handbooks(Path folder, RuleParser parser) {
        this.folder = folder;
        this.parser = parser;
    }

    /** The book of these rules. Cases are read when it is made. */
    public Handbook of(RuleBook rules) {
        Handbook known = latest;
        return known != null && known.isOf(rules) ? known : make(rules);
    }

    private synchronized Handbook make(RuleBook rules) {
        Handbook known = latest;
        if (known == null || !known.isOf(rules)) {
            known = new Compilation(rules, folder, parser).book();
            latest = known;
        }
        return known;
    }
}
