package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;

/** Addresses of pages, as the files write them. */
final class WebAddress {
    private static final String SCHEME = "https://";

    private WebAddress() {}

    static String read(YamlValue value) {
        String address = value.text();
        if (!address.isEmpty() && !(address.startsWith(SCHEME) && address.indexOf(' ') < 0)) {
            value.fault("'" + address + "' is no address of a page", "write it from https:// on, without spaces");
        }
        return address;
    }
}
