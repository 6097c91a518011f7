package dev.cairn.planning.path;

/** What a round of planning found out for the next. */
public sealed interface Finding permits RuledOut, GivesWay, ExpiresFirst {}
