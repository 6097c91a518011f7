package dev.cairn.export;

import dev.cairn.plan.Plan;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * A plan as a page for browsers, printers and, turned into PDF, for managers: the letter, a picture of the path, and every week in an appendix. The page stands alone: no
 * script, nothing from another host. Texts of the learner cannot become mark-up. Safe for use by several threads.
 */
public final class Html {
    private static final String SCREEN_STYLE = resource("page.css") + resource("screen.css");

    /** The page; the same plan gives the same text. It is well-formed XML, too. */
    public String write(Plan plan) {
        return write(plan, SCREEN_STYLE);
    }

    String write(Plan plan, String style) {
        StringOutput text = new StringOutput();
        Pages.ENGINE.render(
                "export/page.jte", Map.of("letter", new Letter(plan, WeeksShown.ALL), "style", style), text);
        return text.toString();
    }

    /** The style of pages that stand alone, whatever they are about: for screens, light or dark, and for paper. */
    public static String style() {
        return SCREEN_STYLE;
    }

    /** A content security policy that lets browsers show this page and nothing more: its style is known by its digest. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + digest(SCREEN_STYLE) + "'; frame-ancestors 'none'";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the product is incomplete: " + name, e);
        }
    }

    /** Made when the first page is written. */
    private static final class Pages {
        static final TemplateEngine ENGINE =
                TemplateEngine.createPrecompiled(null, ContentType.Html, Html.class.getClassLoader(), "dev.cairn");
    }
}
