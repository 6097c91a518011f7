package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;

/** Addresses of pages, as the files write them. */
final class WebAddress {
    private static final String SCHEME = "https://";

    private WebAddress() {}

    /** The address that stands here; empty if it is none, which is a fault. */
    static String read(YamlValue value) {
        String text = value.text();
        if (text.isEmpty() || (text.startsWith(SCHEME) && text.indexOf(' ') < 0)) {
            return text;
        }
        value.fault("'" + text + "' is no address of a page", "write it from https:// on, without spaces");
        return "";
    }
}
