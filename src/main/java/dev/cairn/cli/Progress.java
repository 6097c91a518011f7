package dev.cairn.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a batch has come, for whoever looks at a terminal; nothing for all others. */
final class Progress implements AutoCloseable {
    private static final int UNKNOWN = -1;
    private static final int WIDTH = 100;
    private static final int UPDATE_MILLIS = 250;

    private final Optional<ProgressBar> bar;

    private Progress(Optional<ProgressBar> bar) {
        this.bar = bar;
    }

    static Progress of(Streams streams, String source) throws IOException {
        return new Progress(streams.onTerminal() ? Optional.of(bar(streams, lines(source))) : Optional.empty());
    }

    private static ProgressBar bar(Streams streams, long lines) {
        return new ProgressBarBuilder()
                .setTaskName("plans")
                .setInitialMax(lines)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                .build();
    }

    /** How many lines there are; unknown where they cannot be read twice. */
    private static long lines(String source) throws IOException {
        if (source.equals(RequestInput.STANDARD_INPUT) || !Files.isRegularFile(Path.of(source))) {
            return UNKNOWN;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(source)))) {
            long lines = 0;
            int last = '\n';
            for (int next = in.read(); next >= 0; next = in.read()) {
                lines += last == '\n' ? 1 : 0;
                last = next;
            }
            return lines;
        }
    }

    void step(int refused) {
        bar.ifPresent(shown -> {
            if (refused > 0) {
                shown.setExtraMessage(" " + refused + " refused");
            }
            shown.step();
        });
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
