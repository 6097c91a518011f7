/** YAML documents that know where each of their values stands, so that every fault can name file and line. Imports nothing else of Cairn. */
@NullMarked
package dev.cairn.yaml;

import org.jspecify.annotations.NullMarked;
