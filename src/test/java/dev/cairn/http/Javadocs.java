package dev.cairn.http;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import dev.cairn.fixture.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the sources of the product say of its types, in the comments above them. */
final class Javadocs {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ ([^}]*)}");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(\\w+)\\s");

    /** Comments by the path of their file, then by the name of the type, with {@code .NAME} behind it for constants. */
    private final Map<Path, Map<String, String>> files = new LinkedHashMap<>();

    /** The first paragraphs of a type's comment. */
    Optional<String> of(Class<?> type) {
        return comment(type, nested(type)).map(Javadocs::withoutTags).filter(text -> !text.isEmpty());
    }

    Optional<String> ofConstant(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return comment(type, nested(type) + "." + constant.name()).map(Javadocs::withoutTags);
    }

    /** What the comment of a record says of one of its components. */
    Optional<String> ofComponent(Class<?> type, String component) {
        Pattern parameter = Pattern.compile(
                "@param\\s+" + Pattern.quote(component) + "\\s+(.*?)(?=\\n\\s*@\\w|\\z)", Pattern.DOTALL);
        return comment(type, nested(type))
                .map(parameter::matcher)
                .filter(Matcher::find)
                .map(found -> plain(found.group(1)));
    }

    private Optional<String> comment(Class<?> type, String name) {
        return Optional.ofNullable(
                files.computeIfAbsent(file(type), Javadocs::read).get(name));
    }

    private static String nested(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static Path file(Class<?> type) {
        String outermost = type.getName().replaceFirst("\\$.*", "");
        return TestEngine.home().resolve("src/main/java").resolve(outermost.replace('.', '/') + ".java");
    }

    private static Map<String, String> read(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            Comments comments = new Comments(DocTrees.instance(task));
            comments.scan(task.parse(), null);
            return comments.byName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutTags(String comment) {
        Matcher tag = BLOCK_TAG.matcher(comment);
        return plain(tag.find() ? comment.substring(0, tag.start()) : comment);
    }

    private static String plain(String comment) {
        String text = INLINE_TAG.matcher(comment).replaceAll("`$1`").strip().replaceAll("\\s+", " ");
        String sentence = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return sentence.isEmpty() || sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static final class Comments extends TreePathScanner<Void, Void> {
        private final Map<String, String> byName = new LinkedHashMap<>();
        private final DocTrees trees;
        private String type = "";

        Comments(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            String outer = type;
            type = outer.isEmpty() ? tree.getSimpleName().toString() : outer + "." + tree.getSimpleName();
            note(type);
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree tree, Void nothing) {
            note(type + "." + tree.getName());
            return super.visitVariable(tree, null);
        }

        private void note(String name) {
            Optional.ofNullable(trees.getDocComment(getCurrentPath()))
                    .ifPresent(comment -> byName.putIfAbsent(name, comment));
        }
    }
}
