package dev.cairn.yaml;

import dev.cairn.yaml.YamlTree.Entry;
import dev.cairn.yaml.YamlTree.Mapping;
import dev.cairn.yaml.YamlTree.Scalar;
import dev.cairn.yaml.YamlTree.Sequence;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trees of the shipped YAML files, parsed while the product is built: to parse them takes a good part of a start. They are found by the whole text
 * of a file, so that an edited file is never taken for the shipped one.
 */
public final class ParsedYaml {
    private static final String SHIPPED = "parsed.yaml";

    private ParsedYaml() {}

    /** The tree of a text, if it is one of the shipped ones. */
    static Optional<YamlTree> find(String text) {
        return Optional.ofNullable(Shipped.TREES.get(text));
    }

    /**
     * Run while the product is built: writes the trees of all YAML files of some folders, but for cases of rules, which no start needs.
     *
     * @param arguments the folder of the product's classes, then folders of YAML files
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, YamlTree> trees = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            try (Stream<Path> found = Files.walk(Path.of(arguments[i]))) {
                found.filter(path -> path.toString().endsWith(".yaml")
                                && !path.toString().endsWith(".cases.yaml"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Path file : files) {
            String text = Files.readString(file);
            Optional<YamlTree> tree = parsed(file, text);
            if (tree.isPresent() && trees.put(text, tree.get()) == null) {
                write(text, out);
                write(tree.get(), out);
            }
        }
        Path shipped = Path.of(arguments[0])
                .resolve(ParsedYaml.class.getPackageName().replace('.', '/'))
                .resolve(SHIPPED);
        Files.createDirectories(shipped.resolveSibling("."));
        Files.write(shipped, bytes.toByteArray());
    }

    /** What is no YAML is told when it is read. */
    private static Optional<YamlTree> parsed(Path file, String text) {
        Faults faults = new Faults();
        Optional<YamlTree> tree = YamlValue.parse(file.toString(), text, faults);
        return faults.isEmpty() ? tree : Optional.empty();
    }

    private static void write(YamlTree tree, DataOutputStream out) throws IOException {
        if (tree instanceof Scalar scalar) {
            out.writeByte(scalar.text() == null ? 'n' : 's');
            out.writeInt(scalar.line());
            if (scalar.text() != null) {
                write(scalar.text(), out);
            }
        } else if (tree instanceof Mapping mapping) {
            out.writeByte('m');
            out.writeInt(mapping.line());
            out.writeInt(mapping.entries().size());
            for (Entry entry : mapping.entries()) {
                write(entry.key(), out);
                write(entry.value(), out);
            }
        } else if (tree instanceof Sequence sequence) {
            out.writeByte('l');
            out.writeInt(sequence.line());
            out.writeInt(sequence.elements().size());
            for (YamlTree element : sequence.elements()) {
                write(element, out);
            }
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Read when the first file is. */
    private static final class Shipped {
        private static final Map<String, YamlTree> TREES = read();

        private static Map<String, YamlTree> read() {
            try (InputStream shipped = ParsedYaml.class.getResourceAsStream(SHIPPED)) {
                return shipped == null ? Map.of() : read(shipped.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, YamlTree> read(byte[] bytes) {
            Reader reader = new Reader(bytes);
            Map<String, YamlTree> trees = new HashMap<>();
            while (reader.hasMore()) {
                String text = reader.text();
                trees.put(text, reader.tree());
            }
            return trees;
        }
    }

    /** Plain reading of bytes: a start has no time for streams. */
    private static final class Reader {
        private final ByteBuffer bytes;

        Reader(byte[] bytes) {
            this.bytes = ByteBuffer.wrap(bytes);
        }

        boolean hasMore() {
            return bytes.hasRemaining();
        }

        String text() {
            int length = bytes.getInt();
            String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
            return text;
        }

        YamlTree tree() {
            byte kind = bytes.get();
            int line = bytes.getInt();
            return switch (kind) {
                case 'n' -> new Scalar(line, null);
                case 's' -> new Scalar(line, text());
                case 'm' -> new Mapping(line, entries(bytes.getInt()));
                case 'l' -> new Sequence(line, elements(bytes.getInt()));
                default -> throw new IllegalStateException("no tree begins with " + kind);
            };
        }

        private List<Entry> entries(int size) {
            List<Entry> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                entries.add(new Entry(text(), tree()));
            }
            return entries;
        }

        private List<YamlTree> elements(int size) {
            List<YamlTree> elements = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                elements.add(tree());
            }
            return elements;
        }
    }
}
