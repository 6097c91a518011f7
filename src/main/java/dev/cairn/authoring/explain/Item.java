package dev.cairn.authoring.explain;

import java.util.List;

/**
 * Something in a plan that can be explained.
 *
 * @param name by which it is asked for: {@code exam:MLA-C01}, say
 * @param line what it says
 * @param why the rules behind it, as the plan names them
 * @param roots the ids of the firings right behind it
 */
record Item(String name, String line, List<String> why, List<String> roots) {
    Item {
        why = List.copyOf(why);
        roots = List.copyOf(roots);
    }
}
