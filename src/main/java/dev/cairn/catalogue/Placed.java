package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;

/** Something that was read, and where it stands. */
public record Placed<T>(T what, YamlValue place) {}
