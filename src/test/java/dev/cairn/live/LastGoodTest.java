package dev.cairn.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cairn.plan.Plan.Revision;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGoodTest {
    @TempDir
    Path folder;

    private LastGood lastGood;
    private Path file;
    private Snapshot snapshot;

    @BeforeEach
    void keep() throws IOException {
        lastGood = LastGood.in(folder, new Sources(Path.of("rules"), Path.of("seeds")));
        snapshot = new Snapshot(
                new TreeMap<>(Map.of(
                        "rules/a.drl", "rule one".getBytes(StandardCharsets.UTF_8),
                        "seeds/exams/b.yaml", "code: B".getBytes(StandardCharsets.UTF_8))),
                List.of());
        lastGood.keep(snapshot, new Revision("r", "c", "p"));
        try (Stream<Path> files = Files.list(folder)) {
            file = files.toList().get(0);
        }
    }

    @Test
    void givesBackWhatItKeeps() {
        assertThat(lastGood.snapshot())
                .hasValueSatisfying(kept -> assertThat(kept.digest()).isEqualTo(snapshot.digest()));
    }

    @Test
    void isNotTrustedWhereverItIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);

            assertThatCode(lastGood::head).as("byte %d", at).doesNotThrowAnyException();
            assertThat(lastGood.snapshot().map(Snapshot::digest))
                    .as("byte %d", at)
                    .isIn(Optional.empty(), Optional.of(snapshot.digest()));
        }
    }

    @Test
    void isNotTrustedWithAPathThatNoFileCanHave() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            for (String each : List.of("cairn last good 1", snapshot.digest(), "r", "c", "p")) {
                out.writeUTF(each);
            }
            out.writeInt(1);
            out.writeUTF("rules/a\0b.drl");
            out.writeInt(0);
        }
        Files.write(file, bytes.toByteArray());

        assertThat(lastGood.snapshot()).isEmpty();
    }
}
