package dev.cairn.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What the command line reads from and writes to.
 *
 * @param out where results go, as UTF-8; should be buffered
 * @param err where everything else goes
 * @param onTerminal whether somebody looks at {@code err}
 */
public record Streams(InputStream in, OutputStream out, PrintStream err, boolean onTerminal) {}
