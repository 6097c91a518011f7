package dev.cairn.authoring.explain;

import dev.cairn.authoring.explain.Chain.Link;
import dev.cairn.authoring.explain.Chain.Premise;
import dev.cairn.text.PlainText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is behind some items as a graph: from each item to the facts right behind it, from each inferred fact to what its rule matched. What is given has
 * nothing behind it.
 *
 * @param title what it shows
 * @param edges by the numbers of the nodes, from 0; each leads to what is behind
 */
public record ChainGraph(String title, List<Node> nodes, List<Edge> edges) {
    public ChainGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** What a node stands for. */
    public enum Kind {
        ITEM,
        INFERRED,
        GIVEN
    }

    /**
     * A node.
     *
     * @param head its name, or the rule
     * @param body what it says
     */
    public record Node(Kind kind, String head, String body) {}

    /** From what is explained to what is behind it. */
    public record Edge(int from, int to) {}

    /** The graph of these items. */
    public static ChainGraph of(List<Explained> items) {
        Builder builder = new Builder();
        items.forEach(builder::add);
        String title = "Why: "
                + String.join(", ", items.stream().map(Explained::name).limit(3).toList());
        return new ChainGraph(title + (items.size() > 3 ? ", …" : ""), builder.nodes, List.copyOf(builder.edges));
    }

    /** The graph in the language of Graphviz. */
    public String dot() {
        return new DotText(this).text();
    }

    /** The graph as a picture. */
    public String svg() {
        return new SvgPicture(this).text();
    }

    /** Facts that several items share are one node. */
    private static final class Builder {
        private final List<Node> nodes = new ArrayList<>();
        private final Set<Edge> edges = new LinkedHashSet<>();
        private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

        void add(Explained item) {
            int top = add(new Node(Kind.ITEM, item.name(), text(item.line())));
            Map<Integer, Link> links = new LinkedHashMap<>();
            item.chain().links().forEach(link -> links.put(link.number(), link));
            Set<Object> behind = Collections.newSetFromMap(new IdentityHashMap<>());
            links.values().forEach(link -> link.premises().forEach(premise -> behind.add(premise.fact())));
            for (Link link : links.values()) {
                int number = inferred(link);
                if (!behind.contains(link.inferred())) {
                    edges.add(new Edge(top, number));
                }
                link.premises().forEach(premise -> edges.add(new Edge(number, premise(premise, links))));
            }
        }

        private int inferred(Link link) {
            return numbers.computeIfAbsent(
                    link.inferred(),
                    fact -> add(new Node(
                            Kind.INFERRED, link.rule().id() + "  " + link.rule().name(), text(fact))));
        }

        private int premise(Premise premise, Map<Integer, Link> links) {
            return premise.inferredBy()
                    .flatMap(number -> Optional.ofNullable(links.get(number)))
                    .map(this::inferred)
                    .orElseGet(() -> numbers.computeIfAbsent(premise.fact(), fact -> add(given(premise))));
        }

        private static Node given(Premise premise) {
            String head = premise.isInferred()
                    ? "inferred, not shown"
                    : premise.origin().map(Origin::inWords).orElse("");
            return new Node(Kind.GIVEN, head, text(premise.fact()));
        }

        private int add(Node node) {
            nodes.add(node);
            return nodes.size() - 1;
        }

        private static String text(Object fact) {
            return PlainText.cleaned(String.valueOf(fact));
        }
    }
}
