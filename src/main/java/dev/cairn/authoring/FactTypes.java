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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of fact that a case can state: the public records of the packages that rules may import, by simple name. */
final class FactTypes {
    private static final List<String> FOLDERS = List.of(
            "dev/cairn/exam", "dev/cairn/learner", "dev/cairn/plan", "dev/cairn/planning", "dev/cairn/syllabus");

    /** A plan is made of facts, and is none. */
    private static final Pattern IN_FACTS = Pattern.compile("^dev\\.cairn\\.(exam|learner|planning)\\.");

    private static final String CLASS = ".class";
    private static final FactTypes ALL = new FactTypes(find());

    private final SortedMap<String, Class<? extends Record>> byName = new TreeMap<>();
    private final SortedMap<String, Class<?>> importable = new TreeMap<>();

    private FactTypes(List<Class<?>> types) {
        for (Class<?> type : types) {
            importable.put(String.valueOf(type.getCanonicalName()), type);
            if (type.isRecord() && IN_FACTS.matcher(type.getName()).find()) {
                add(type.asSubclass(Record.class), byName);
            }
        }
    }

    static FactTypes all() {
        return ALL;
    }

    Optional<Class<? extends Record>> named(String simpleName) {
        return Optional.ofNullable(byName.get(simpleName));
    }

    Collection<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** All types that rules may import, by their whole name. */
    SortedMap<String, Class<?>> importable() {
        return Collections.unmodifiableSortedMap(importable);
    }

    /** Looks where the product's own classes are: in a folder while it is built, in its jar later. */
    private static List<Class<?>> find() {
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

    private static List<Class<?>> find(Path root) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(CLASS))
                        .map(file -> load(root.relativize(file).toString()))
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .forEach(found::add);
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
}
