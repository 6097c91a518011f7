package dev.cairn.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.planning.Stage;
import dev.cairn.rules.DroolsRuleParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder with one rule, its cases and one parameter, all as they should be, for a test to break something in. */
final class SmallRuleFolder {
    static final String RULE = "lifecycle/an-exam-soon-closes.drl";
    static final String CASES = "lifecycle/an-exam-soon-closes.cases.yaml";
    static final String PARAMETERS = "parameters/lifecycle.yaml";

    private final Path folder;

    private SmallRuleFolder(Path folder) {
        this.folder = folder;
    }

    static SmallRuleFolder in(Path parent) {
        SmallRuleFolder small = new SmallRuleFolder(parent);
        for (Stage stage : Stage.values()) {
            small.makeFolder(stage.label());
        }
        small.makeFolder("parameters");
        return small.write(RULE, """
                        package rules.lifecycle

                        import dev.cairn.planning.Parameter;
                        import dev.cairn.planning.lifecycle.LastDay;
                        import dev.cairn.planning.lifecycle.LastSafeDay;

                        /* Nobody likes to stand before a closed door. */
                        rule "An exam soon closes"
                            @id("LIFE-001") @label(aws) @source("AWS announcements")
                        when
                            LastDay( $exam : exam, $day : day )
                            Parameter( name == "wait.days", $wait : value )
                        then
                            insertLogical(new LastSafeDay($exam, $day.minusDays($wait)));
                        end
                        """).write(CASES, """
                        rule: LIFE-001
                        cases:
                          - name: With a last day it closes
                            given: [LastDay: {day: 2026-03-31}]
                            then: [LastSafeDay: {day: 2026-03-17}]
                          - name: Without a last day it stays
                            given: []
                            then: []
                        """).write(PARAMETERS, """
                        parameters:
                          - {name: wait.days, value: 14, unit: days, label: aws, checked: 2026-09-10, source: "policy"}
                        """);
    }

    SmallRuleFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies files of another folder into this one. */
    SmallRuleFolder add(Path other) {
        try (Stream<Path> files = Files.walk(other)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path place = folder.resolve(other.relativize(file).toString());
                Files.createDirectories(place.resolveSibling(""));
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRuleFolder delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRuleFolder makeFolder(String name) {
        try {
            Files.createDirectories(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallRuleFolder replace(String file, String old, String replacement) {
        assertThat(text(file)).contains(old);
        return write(file, text(file).replace(old, replacement));
    }

    /** What the style check tells of this folder. */
    List<String> faults() {
        return faults(Set.of());
    }

    List<String> faults(Set<String> parametersOfArithmetic) {
        return RuleCheck.check(folder, new DroolsRuleParser(), parametersOfArithmetic).stream()
                .map(SmallRuleFolder::withoutColumn)
                .toList();
    }

    private static String withoutColumn(RuleFault fault) {
        return "%s:%d: %s — %s".formatted(fault.file(), fault.line(), fault.message(), fault.fix());
    }
}
