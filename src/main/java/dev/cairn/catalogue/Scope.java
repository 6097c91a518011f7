package dev.cairn.catalogue;

import java.util.List;
import java.util.Map;

/** Which services an exam asks for and which it does not, by category. */
record Scope(Map<String, List<String>> inScope, Map<String, List<String>> outOfScope) {}
