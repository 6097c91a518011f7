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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The trees of the shipped YAML files, parsed while the product is built: to parse them takes a good part of a start. They are found by a digest of the
 * bytes of a file, so that an edited file is never taken for the shipped one, and each is made when its file is read.
 */
public final class ParsedYaml {
    private static final String SHIPPED = "parsed.yaml";

    private ParsedYaml() {}

    /** What the tree of a file with these bytes is found by. */
    public static String key(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The tree of a file, if it is one of the shipped ones. */
    static Optional<YamlTree> find(String key) {
        return Optional.ofNullable(Shipped.TREES.get(key)).map(bytes -> new Reader(bytes).tree());
    }

    /**
     * Run while the product is built: writes the trees of all YAML files of some folders, but for cases of rules, which no start needs.
     *
     * @param arguments the folder of the product's classes, then folders of YAML files
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> keys = new HashSet<>();
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
            String key = key(text.getBytes(StandardCharsets.UTF_8));
            Optional<YamlTree> tree = parsed(file, text);
            if (tree.isPresent() && keys.add(key)) {
                write(key, out);
                write(bytes(tree.get()), out);
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

    private static byte[] bytes(YamlTree tree) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(tree, new DataOutputStream(bytes));
        return bytes.toByteArray();
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
        write(text.getBytes(StandardCharsets.UTF_8), out);
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Read when the first file is; a tree is only made when it is asked for. */
    private static final class Shipped {
        private static final Map<String, ByteBuffer> TREES = read();

        private static Map<String, ByteBuffer> read() {
            try (InputStream shipped = ParsedYaml.class.getResourceAsStream(SHIPPED)) {
                return shipped == null ? Map.of() : read(shipped.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, ByteBuffer> read(byte[] bytes) {
            Reader reader = new Reader(ByteBuffer.wrap(bytes));
            Map<String, ByteBuffer> trees = new HashMap<>();
            while (reader.hasMore()) {
                trees.put(reader.text(), reader.part());
            }
            return trees;
        }
    }

    /** Plain reading of bytes: a start has no time for streams. */
    private static final class Reader {
        private final ByteBuffer bytes;

        Reader(ByteBuffer bytes) {
            this.bytes = bytes.duplicate();
        }

        boolean hasMore() {
            return bytes.hasRemaining();
        }

        String text() {
            int length = bytes.getInt();
            String text =
                    new String(bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
            bytes.position(bytes.position() + length);
            return text;
        }

        ByteBuffer part() {
            int length = bytes.getInt();
            ByteBuffer part = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            return part;
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
