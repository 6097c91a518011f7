package dev.cairn.catalogue;

import dev.cairn.text.NearestWord;
import dev.cairn.yaml.YamlValue;
import java.util.List;

/** The keys that a map may have; others are faults, with the nearest known one as a hint. */
final class KnownKeys {
    private final List<String> keys;

    private KnownKeys(List<String> keys) {
        this.keys = keys;
    }

    static KnownKeys of(String... keys) {
        return new KnownKeys(List.of(keys));
    }

    YamlValue check(YamlValue map) {
        map.map().forEach((key, value) -> {
            if (!keys.contains(key)) {
                String fix = NearestWord.hint(key, keys) + "Remove it, or use one of " + String.join(", ", keys);
                value.fault("unknown key '" + key + "'", fix);
            }
        });
        return map;
    }
}
