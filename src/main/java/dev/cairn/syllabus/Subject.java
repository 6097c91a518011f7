package dev.cairn.syllabus;

import dev.cairn.exam.Area;

/** A subject of the library: a file of topics with one area of experience. */
public record Subject(String id, String title, Area area) {}
