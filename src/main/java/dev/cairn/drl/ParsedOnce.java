package dev.cairn.drl;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A parser that remembers what it has parsed lately, so that after an edit only the files that changed are parsed again. Bounded by the length of the texts.
 * Safe for use by several threads.
 */
public final class ParsedOnce implements RuleParser {
    /** Some times the length of all shipped rules. */
    private static final long MOST_LETTERS = 2_000_000;

    private final RuleParser parser;
    private final Cache<String, ParsedRule> parsed = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String text, ParsedRule rule) -> text.length())
            .build();

    public ParsedOnce(RuleParser parser) {
        this.parser = parser;
    }

    @Override
    public ParsedRule parse(String text) {
        return parsed.get(text, parser::parse);
    }
}
