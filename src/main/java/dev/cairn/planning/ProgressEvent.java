package dev.cairn.planning;

import java.time.Instant;

/**
 * What a learner reported at one time. Never changes.
 *
 * @param sequence counted from 1 for each plan, without gaps
 * @param recordedAt to the millisecond
 * @param body the report as JSON
 */
public record ProgressEvent(long sequence, Instant recordedAt, String body) {}
