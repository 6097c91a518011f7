/**
 * Rules with one edit each, tried on their cases: what no case notices is not tested. Imports {@code authoring}, {@code planning}, {@code drl} and
 * {@code yaml}; edits are made where the parsed rule says, and compiled through {@link dev.cairn.authoring.Workbench#written}.
 */
@NullMarked
package dev.cairn.authoring.variant;

import org.jspecify.annotations.NullMarked;
