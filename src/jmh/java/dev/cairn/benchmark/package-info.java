/** Benchmarks of planning, run by the profile {@code jmh}; results and method are in {@code docs/performance.md}. */
@NullMarked
package dev.cairn.benchmark;

import org.jspecify.annotations.NullMarked;
