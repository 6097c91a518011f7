package dev.cairn.authoring;

import dev.cairn.planning.AsOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The types of fact that a case can state: the public records of the packages that rules may import, by simple name. */
final class FactTypes {
    private static final List<String> FOLDERS = List.of("dev/cairn/exam", "dev/cairn/learner", "dev/cairn/planning");
    private static final String CLASS = ".class";
    private static final FactTypes ALL = new FactTypes(find());

    private final SortedMap<String, Class<? extends Record>> byName;

    private FactTypes(SortedMap<String, Class<? extends Record>> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    static FactTypes all() {
        return ALL;
    }

    Optional<Class<? extends Record>> named(String simpleName) {
        return Optional.ofNullable(byName.get(simpleName));
    }

    Collection<String> names() {
        return byName.keySet();
    }

    /** Looks where the product's own classes are: in a folder while it is built, in its jar later. */
    private static SortedMap<String, Class<? extends Record>> find() {
        try {
            Path place = Path.of(AsOf.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return find(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return find(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the types of facts cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the types of facts cannot be listed", e);
        }
    }

    private static SortedMap<String, Class<? extends Record>> find(Path root) throws IOException {
        SortedMap<String, Class<? extends Record>> found = new TreeMap<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(CLASS))
                        .map(file -> load(root.relativize(file).toString()))
                        .filter(FactTypes::isFactType)
                        .forEach(type -> add(type.asSubclass(Record.class), found));
            }
        }
        return found;
    }

    private static void add(Class<? extends Record> type, SortedMap<String, Class<? extends Record>> found) {
        Class<?> other = found.put(type.getSimpleName(), type);
        if (other != null) {
            throw new IllegalStateException(
                    "two types of fact are called alike: " + type.getName() + ", " + other.getName());
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - CLASS.length())
                .replace('\\', '/')
                .replace('/', '.');
        try {
            return Class.forName(name, false, FactTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class of the product does not load: " + name, e);
        }
    }

    private static boolean isFactType(Class<?> type) {
        return type.isRecord() && Modifier.isPublic(type.getModifiers());
    }
}
