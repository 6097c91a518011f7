package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;

/**
 * Patterns of the addresses of exam guides, from {@code links.yaml}.
 *
 * @param guide a guide's first page, with {@code {slug}} to fill in
 * @param task a task's place in it, with {@code {slug}}, {@code {domain}} and {@code {task}} to fill in
 */
record GuidePages(String guide, String task) {
    private static final String SLUG = "{slug}";

    static GuidePages read(YamlValue root) {
        root.allow("guide", "task");
        return new GuidePages(pattern(root.get("guide"), SLUG), pattern(root.get("task"), SLUG, "{domain}", "{task}"));
    }

    String guide(String slug) {
        return guide.replace(SLUG, slug);
    }

    /** The pattern that stands here; empty if it is none, which is a fault. */
    private static String pattern(YamlValue value, String... blanks) {
        String pattern = WebAddress.read(value);
        for (String blank : blanks) {
            if (!pattern.isEmpty() && !pattern.contains(blank)) {
                value.fault("the pattern lacks " + blank, "write it where the pages differ");
                pattern = "";
            }
        }
        return pattern;
    }
}
