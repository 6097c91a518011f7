package dev.cairn.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.StringJoiner;

/** With what, and how, somebody looks at pages. */
public record Viewer(boolean telephone, boolean dark, boolean scripts, boolean calm) {
    /** 1280 by 900 pixels. */
    public static final Viewer DESKTOP = new Viewer(false, false, true, false);

    /** 390 by 844 pixels, which are fine, and a finger. */
    public static final Viewer TELEPHONE = new Viewer(true, false, true, false);

    /** The same, who likes it dark. */
    public Viewer inTheDark() {
        return new Viewer(telephone, true, scripts, calm);
    }

    /** The same, whose browser runs no scripts. */
    public Viewer withoutScripts() {
        return new Viewer(telephone, dark, false, calm);
    }

    /** The same, who wants nothing to move. */
    public Viewer inCalm() {
        return new Viewer(telephone, dark, scripts, true);
    }

    NewContextOptions options() {
        NewContextOptions options = new NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(calm ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE)
                .setJavaScriptEnabled(scripts);
        return telephone
                ? options.setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setDeviceScaleFactor(2)
                : options.setViewportSize(1280, 900);
    }

    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ").add(telephone ? "telephone" : "desktop");
        words.add(dark ? "dark" : "light");
        if (!scripts) {
            words.add("without scripts");
        }
        if (calm) {
            words.add("in calm");
        }
        return words.toString();
    }
}
