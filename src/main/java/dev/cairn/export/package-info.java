/**
 * Plans written down: as JSON for programs, as Markdown, HTML and PDF for people, as iCalendar for calendars, as CSV for spreadsheets. Imports {@code plan}, {@code learner} and {@code exam} only; decides nothing, and
 * writes the same bytes for the same plan.
 */
@NullMarked
package dev.cairn.export;

import org.jspecify.annotations.NullMarked;
