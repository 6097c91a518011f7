package dev.cairn.plan;

import java.util.List;

/**
 * Why a rule fired.
 *
 * @param rule its name, a sentence
 * @param label where its knowledge comes from: aws, research, community or assumption
 * @param matches the facts that it matched, in words: of a rule that fired for many items some of them
 */
public record Explanation(String rule, String stage, String label, String source, List<String> matches) {}
