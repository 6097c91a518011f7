package dev.cairn.exam;

/** A page to read, with what it is. */
public record Link(String title, String url) {}
