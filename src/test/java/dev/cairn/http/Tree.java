package dev.cairn.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a document together: maps that keep their order. */
final class Tree {
    private Tree() {}

    /** Names and values by turns. */
    static Map<String, Object> of(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    /** The entries of both; where they have the same name, that of the second. */
    static Map<String, Object> join(Map<String, Object> first, Map<String, Object> second) {
        Map<String, Object> both = new LinkedHashMap<>(first);
        both.putAll(second);
        return both;
    }

    static Map<String, Object> reference(String kind, String name) {
        return of("$ref", "#/components/" + kind + "/" + name);
    }
}
