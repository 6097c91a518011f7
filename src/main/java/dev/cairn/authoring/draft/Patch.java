package dev.cairn.authoring.draft;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What lies between two drafts of the same files, as a unified diff that {@code git apply} takes. */
public final class Patch {
    private static final int LINES_AROUND = 3;

    private static final String NO_END = "\n\\ No newline at end of file";

    private Patch() {}

    /**
     * The diff; empty if both are the same.
     *
     * @param folder what stands before the paths of the files: {@code rules}
     */
    public static String between(Draft before, Draft after, String folder) {
        StringBuilder patch = new StringBuilder();
        before.texts().forEach((path, text) -> add(patch, folder + "/" + path, text, after.text(path)));
        return patch.toString();
    }

    private static void add(StringBuilder patch, String path, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        List<String> old = lines(before);
        boolean isNew = before.isEmpty();
        patch.append("diff --git a/%s b/%s\n".formatted(path, path)).append(isNew ? "new file mode 100644\n" : "");
        UnifiedDiffUtils.generateUnifiedDiff(
                        isNew ? "/dev/null" : "a/" + path,
                        "b/" + path,
                        old,
                        DiffUtils.diff(old, lines(after)),
                        LINES_AROUND)
                .forEach(line -> patch.append(line).append('\n'));
    }

    /** A last line without an end differs from one with it, and says so as git does. */
    private static List<String> lines(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (text.endsWith("\n")) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + NO_END);
        }
        return lines;
    }
}
