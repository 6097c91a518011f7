package dev.cairn.export;

import dev.cairn.plan.Plan;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * A plan as a letter in Markdown: two pages with the verdict, the milestones and this week, then a line a week, then what can be looked up. Texts of the
 * learner cannot become mark-up. Keeps no state, and so is safe for use by several threads.
 */
public final class Markdown {

    /** The letter with this week in full. The same plan gives the same text. */
    public String write(Plan plan) {
        return write(plan, WeeksShown.THIS);
    }

    /** The letter with these weeks in full. */
    public String write(Plan plan, WeeksShown weeks) {
        StringOutput text = new StringOutput();
        Templates.ENGINE.render(
                "export/markdown.jte", Map.of("letter", new Letter(plan, weeks), "md", new MarkdownPage()), text);
        return text.toString();
    }

    /** Made when the first letter is written. */
    private static final class Templates {
        static final TemplateEngine ENGINE =
                TemplateEngine.createPrecompiled(null, ContentType.Plain, Markdown.class.getClassLoader(), "dev.cairn");
    }
}
