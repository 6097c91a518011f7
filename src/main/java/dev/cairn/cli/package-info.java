/**
 * The command line: one class for each command, over the same planner as the other faces. Results go to standard
 * output, everything else to standard error. Imports {@code planning}, {@code plan}, {@code exam}, {@code intake},
 * {@code export}, {@code batch}, {@code yaml} and {@code text}; knows neither the other faces nor where rules and
 * catalogue come from.
 */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
