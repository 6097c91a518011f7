/**
 * Rules, parameters and catalogue of a server that runs: watched, checked aside, and exchanged when they hold. Imports {@code authoring},
 * {@code planning}, {@code plan}, {@code learner}, {@code intake}, {@code export}, {@code yaml} and {@code text}; what reads rules and catalogue is handed
 * in.
 */
@NullMarked
package dev.cairn.live;

import org.jspecify.annotations.NullMarked;
