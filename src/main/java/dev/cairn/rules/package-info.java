/**
 * The Drools side of {@link dev.cairn.planning.RuleBook}: rule files and parameters are read, compiled, loaded and run here, and here only. Sole user
 * of {@code org.kie} and {@code org.drools}.
 */
@NullMarked
package dev.cairn.rules;

import org.jspecify.annotations.NullMarked;
