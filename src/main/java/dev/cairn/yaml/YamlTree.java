package dev.cairn.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a YAML document says, with the line of each part. */
sealed interface YamlTree {

    /** Counted from 1. */
    int line();

    /** A text as it stands there, whatever it may mean; none if nothing stands there. */
    record Scalar(int line, @Nullable String text) implements YamlTree {}

    /** Keys and values, in the order of the document; a key may stand there twice. */
    record Mapping(int line, List<Entry> entries) implements YamlTree {}

    /** Values in their order. */
    record Sequence(int line, List<YamlTree> elements) implements YamlTree {}

    /** A key and its value. */
    record Entry(String key, YamlTree value) {}

    /**
     * The tree of a text; nothing if the text holds nothing.
     *
     * @throws YamlEngineException if it is no YAML
     */
    static Optional<YamlTree> of(String label, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(4 * 1024 * 1024)
                .build();
        return new Compose(settings).composeString(text).map(node -> of(node, 1));
    }

    private static YamlTree of(Node node, int lineAbove) {
        Optional<Mark> start = node.getStartMark();
        int line = start.isPresent() ? start.get().getLine() + 1 : lineAbove;
        if (node instanceof MappingNode mapping) {
            return new Mapping(
                    line,
                    mapping.getValue().stream().map(tuple -> entry(tuple, line)).toList());
        }
        if (node instanceof SequenceNode sequence) {
            return new Sequence(
                    line,
                    sequence.getValue().stream()
                            .map(element -> of(element, line))
                            .toList());
        }
        boolean nothing = Tag.NULL.equals(node.getTag());
        return new Scalar(line, nothing ? null : ((ScalarNode) node).getValue());
    }

    private static Entry entry(NodeTuple tuple, int line) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        return new Entry(key, of(tuple.getValueNode(), line));
    }
}
