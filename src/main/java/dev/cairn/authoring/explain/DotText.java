package dev.cairn.authoring.explain;

import dev.cairn.authoring.explain.ChainGraph.Edge;
import dev.cairn.authoring.explain.ChainGraph.Kind;
import dev.cairn.authoring.explain.ChainGraph.Node;
import java.util.stream.Collectors;

/** A graph as Graphviz reads it. */
record DotText(ChainGraph graph) {
    private static final int WIDTH = 36;
    private static final int LINES = 6;

    String text() {
        StringBuilder text = new StringBuilder("digraph why {\n");
        text.append("  label=").append(quoted(graph.title())).append("; rankdir=LR;\n");
        text.append("  node [fontname=\"sans-serif\", fontsize=11, shape=box];\n");
        for (int i = 0; i < graph.nodes().size(); i++) {
            Node node = graph.nodes().get(i);
            text.append("  n%d [label=%s%s];\n".formatted(i, label(node), style(node.kind())));
        }
        for (Edge edge : graph.edges()) {
            text.append("  n%d -> n%d;\n".formatted(edge.from(), edge.to()));
        }
        return text.append("}\n").toString();
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case ITEM -> ", style=bold";
            case INFERRED -> "";
            case GIVEN -> ", style=\"rounded,dashed\"";
        };
    }

    /** A backslash and an n end a line within a label. */
    private static String label(Node node) {
        return Lines.of(node.head() + "\n" + node.body(), WIDTH, LINES).stream()
                .map(DotText::escaped)
                .collect(Collectors.joining("\\n", "\"", "\""));
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
