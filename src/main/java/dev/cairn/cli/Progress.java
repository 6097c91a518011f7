package dev.cairn.cli;

import dev.cairn.batch.InputForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a batch has come, how fast it is and how long it will still take, for whoever looks at a terminal; nothing for all others. */
final class Progress implements AutoCloseable {
    private static final int UNKNOWN = -1;
    private static final int WIDTH = 100;
    private static final int UPDATE_MILLIS = 250;

    private final Optional<ProgressBar> bar;
    private long refused;

    private Progress(Optional<ProgressBar> bar, long refused) {
        this.bar = bar;
        this.refused = refused;
    }

    /**
     * @param done how many lines an earlier batch has answered
     * @param refused how many of these it has refused
     */
    static Progress of(Streams streams, String source, InputForm form, long done, long refused) throws IOException {
        return new Progress(
                streams.onTerminal() ? Optional.of(bar(streams, lines(source, form), done)) : Optional.empty(),
                refused);
    }

    /** Of a known number of plans. */
    static Progress of(Streams streams, long plans) {
        return new Progress(streams.onTerminal() ? Optional.of(bar(streams, plans, 0)) : Optional.empty(), 0);
    }

    private static ProgressBar bar(Streams streams, long lines, long done) {
        return new ProgressBarBuilder()
                .setTaskName("plans")
                .setInitialMax(lines)
                .startsFrom(done, Duration.ZERO)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(streams.err(), WIDTH))
                .build();
    }

    /** How many lines there are; unknown where they cannot be read twice. */
    private static long lines(String source, InputForm form) throws IOException {
        if (source.equals(RequestInput.STANDARD_INPUT) || !Files.isRegularFile(Path.of(source))) {
            return UNKNOWN;
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return form.count(in::read);
        }
    }

    void step(boolean isRefused) {
        refused += isRefused ? 1 : 0;
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
