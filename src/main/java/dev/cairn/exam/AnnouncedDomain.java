package dev.cairn.exam;

import java.util.OptionalInt;

/**
 * A content domain of a coming version, as it was announced.
 *
 * @param weight in percent, if it was announced
 */
public record AnnouncedDomain(int number, String name, OptionalInt weight) {}
