package dev.cairn.authoring;

import dev.cairn.planning.RuleBench;
import dev.cairn.rules.CompiledRulesCache;
import dev.cairn.rules.DroolsRuleBook;
import java.nio.file.Path;
import java.util.Optional;

/** The rules that come with the product. */
final class ShippedRules {
    static final Path HOME = Path.of(System.getProperty("cairn.home", "."));
    static final Path FOLDER = HOME.resolve("rules");
    static final RuleBench BENCH = DroolsRuleBook.read(FOLDER, new CompiledRulesCache(Optional.empty()));

    private ShippedRules() {}
}
