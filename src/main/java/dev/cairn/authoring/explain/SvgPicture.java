package dev.cairn.authoring.explain;

import dev.cairn.authoring.explain.ChainGraph.Edge;
import dev.cairn.authoring.explain.ChainGraph.Kind;
import dev.cairn.authoring.explain.ChainGraph.Node;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A graph as a picture: what is explained at the left, in each column what is behind the column before it. Shapes alone tell what is what, so that it can be
 * read without colours. Stands alone: no script, and nothing from another host.
 */
final class SvgPicture {
    private static final int BOX = 250;
    private static final int GAP_ACROSS = 70;
    private static final int GAP_DOWN = 14;
    private static final int MARGIN = 20;
    private static final int LINE = 16;
    private static final int PADDING = 8;
    private static final int LETTERS = 36;
    private static final int BOLD_LETTERS = 31;
    private static final int MOST_LINES = 7;
    private static final int CORNER = 10;

    private final ChainGraph graph;
    private final List<Box> boxes;

    SvgPicture(ChainGraph graph) {
        this.graph = graph;
        this.boxes = boxes(graph);
    }

    /** A node in its place. */
    private record Box(Node node, List<String> head, List<String> body, int x, int y) {
        int height() {
            return (head.size() + body.size()) * LINE + 2 * PADDING;
        }

        int middle() {
            return y + height() / 2;
        }

        Box at(int otherX, int otherY) {
            return new Box(node, head, body, otherX, otherY);
        }
    }

    private static List<Box> boxes(ChainGraph graph) {
        List<Integer> columns = columns(graph);
        SortedMap<Integer, List<Integer>> byColumn =
                new TreeMap<>(IntStream.range(0, columns.size()).boxed().collect(Collectors.groupingBy(columns::get)));
        List<Box> boxes = new ArrayList<>();
        graph.nodes()
                .forEach(node -> boxes.add(new Box(
                        node,
                        Lines.of(node.head(), BOLD_LETTERS, MOST_LINES),
                        Lines.of(node.body(), LETTERS, MOST_LINES),
                        0,
                        0)));
        byColumn.forEach((column, nodes) -> {
            int y = MARGIN;
            for (int node : inOrder(nodes, graph, boxes)) {
                boxes.set(node, boxes.get(node).at(MARGIN + column * (BOX + GAP_ACROSS), y));
                y += boxes.get(node).height() + GAP_DOWN;
            }
        });
        return List.copyOf(boxes);
    }

    /** How far each node is from what is explained, by the longest way, so that every line leads to the right. */
    private static List<Integer> columns(ChainGraph graph) {
        int[] columns = new int[graph.nodes().size()];
        boolean moved = true;
        // There are no cycles, but the picture comes to an end whatever it is given.
        for (int round = 0; moved && round < columns.length; round++) {
            moved = false;
            for (Edge edge : graph.edges()) {
                if (columns[edge.to()] <= columns[edge.from()]) {
                    columns[edge.to()] = columns[edge.from()] + 1;
                    moved = true;
                }
            }
        }
        return IntStream.of(columns).boxed().toList();
    }

    /** Beside what they are behind. */
    private static List<Integer> inOrder(List<Integer> nodes, ChainGraph graph, List<Box> boxes) {
        return nodes.stream()
                .sorted(Comparator.comparingDouble((Integer node) -> graph.edges().stream()
                                .filter(edge -> edge.to() == node)
                                .mapToInt(edge -> boxes.get(edge.from()).middle())
                                .average()
                                .orElse(0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            write(out);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text can always be written to", e);
        }
        return text + "\n";
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        int width = boxes.stream().mapToInt(box -> box.x() + BOX).max().orElse(0) + MARGIN;
        int height =
                boxes.stream().mapToInt(box -> box.y() + box.height()).max().orElse(0) + MARGIN;
        start(out, "svg", "xmlns", "http://www.w3.org/2000/svg", "role", "img", "aria-labelledby", "title desc");
        attributes(out, "viewBox", "0 0 " + width + " " + height, "width", width + "", "height", height + "");
        attributes(out, "font-family", "system-ui, sans-serif", "font-size", "12");
        text(out, "title", graph.title(), "id", "title");
        text(out, "desc", description(), "id", "desc");
        start(out, "rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        out.writeEndElement();
        for (Edge edge : graph.edges()) {
            line(out, boxes.get(edge.from()), boxes.get(edge.to()));
        }
        for (Box box : boxes) {
            box(out, box);
        }
        out.writeEndElement();
    }

    /** What the picture shows, for whoever does not see it. */
    private String description() {
        return IntStream.range(0, graph.nodes().size())
                .mapToObj(this::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String sentence(int node) {
        String because = graph.edges().stream()
                .filter(edge -> edge.from() == node)
                .map(edge -> graph.nodes().get(edge.to()).body())
                .collect(Collectors.joining("; "));
        Node about = graph.nodes().get(node);
        return because.isEmpty() ? "" : about.body() + " (" + about.head() + "), because: " + because + ".";
    }

    private static void line(XMLStreamWriter out, Box from, Box to) throws XMLStreamException {
        int begin = from.x() + BOX;
        int bend = GAP_ACROSS / 2;
        start(
                out,
                "path",
                "d",
                "M%d %d C%d %d %d %d %d %d"
                        .formatted(
                                begin,
                                from.middle(),
                                begin + bend,
                                from.middle(),
                                to.x() - bend,
                                to.middle(),
                                to.x(),
                                to.middle()),
                "fill",
                "none",
                "stroke",
                "#6b7280");
        out.writeEndElement();
    }

    private static void box(XMLStreamWriter out, Box box) throws XMLStreamException {
        Kind kind = box.node().kind();
        start(out, "rect", "x", box.x() + "", "y", box.y() + "", "width", BOX + "", "height", box.height() + "");
        attributes(out, "fill", kind == Kind.GIVEN ? "#f9fafb" : "#ffffff", "stroke", "#1f2937");
        attributes(out, "stroke-width", kind == Kind.ITEM ? "2.5" : "1");
        if (kind == Kind.GIVEN) {
            attributes(out, "rx", CORNER + "", "stroke-dasharray", "4 3");
        }
        out.writeEndElement();
        int y = box.y() + PADDING + LINE - 4;
        for (String line : box.head()) {
            text(out, "text", line, "x", box.x() + PADDING + "", "y", y + "", "fill", "#374151", "font-weight", "600");
            y += LINE;
        }
        for (String line : box.body()) {
            text(out, "text", line, "x", box.x() + PADDING + "", "y", y + "", "fill", "#111827");
            y += LINE;
        }
    }

    private static void text(XMLStreamWriter out, String element, String text, String... attributes)
            throws XMLStreamException {
        start(out, element, attributes);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void start(XMLStreamWriter out, String element, String... attributes) throws XMLStreamException {
        out.writeStartElement(element);
        attributes(out, attributes);
    }

    private static void attributes(XMLStreamWriter out, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
