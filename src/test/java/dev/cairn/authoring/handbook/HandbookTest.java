package dev.cairn.authoring.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.TestEngine;
import dev.cairn.fixture.TestWorkbench;
import dev.cairn.planning.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the book of rules says of each. */
class HandbookTest {
    private static final Handbook BOOK = Books.shipped();

    private static RuleEntry rule(String id) {
        return BOOK.rule(id).orElseThrow();
    }

    private static List<String> ids(List<RuleInfo> rules) {
        return rules.stream().map(RuleInfo::id).toList();
    }

    @Test
    void hasEveryRuleNumberAndTable() {
        assertThat(BOOK.rules())
                .extracting(RuleEntry::rule)
                .isEqualTo(TestEngine.shared().rules().rules());
        assertThat(BOOK.numbers())
                .extracting(entry -> entry.number().name())
                .containsExactlyInAnyOrderElementsOf(
                        TestEngine.shared().rules().parameters().numbers().keySet());
        assertThat(BOOK.tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(table.rows())
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
    }

    @Test
    void findsARuleHoweverItsIdIsWritten() {
        assertThat(BOOK.rule("life-006")).isEqualTo(BOOK.rule("LIFE-006")).isPresent();
        assertThat(BOOK.rule("LIFE-999")).isEmpty();
    }

    @Test
    void saysWhyThereIsEachRule() {
        assertThat(BOOK.rules())
                .allSatisfy(entry ->
                        assertThat(entry.reason()).as(entry.file()).isNotBlank().doesNotContain("*", "\n"));
    }

    @Test
    void everyNumberIsUsed() {
        assertThat(BOOK.numbers())
                .allSatisfy(
                        entry -> assertThat(entry.arithmetic() || !entry.rules().isEmpty())
                                .as(entry.number().name())
                                .isTrue());
        assertThat(rule("LIFE-006").numbers())
                .extracting(entry -> entry.number().name())
                .containsExactly("retake.wait-days");
    }

    @Test
    void tiesRulesByWhatOneInfersAndTheOtherLooksAt() {
        RuleEntry safe = rule("LIFE-006");
        assertThat(safe.restsOn()).extracting(Tie::fact).containsExactly("last day", "preference");
        assertThat(safe.restsOn()).extracting(tie -> ids(tie.rules())).containsExactly(List.of("LIFE-003"), List.of());
        assertThat(safe.leadsTo().map(Tie::rules).map(HandbookTest::ids).orElseThrow())
                .contains("FIT-003");
    }

    @Test
    void doesNotTieARuleToOneThatInfersAnotherConstant() {
        // LIFE-009 infers the status "announced"; PATH-001 asks for "retired".
        assertThat(rule("LIFE-009")
                        .leadsTo()
                        .map(Tie::rules)
                        .map(HandbookTest::ids)
                        .orElseThrow())
                .isNotEmpty()
                .doesNotContain("PATH-001");
    }

    @Test
    void whateverRestsOnARuleIsWhatItLeadsTo() {
        Set<String> forth = new TreeSet<>();
        Set<String> back = new TreeSet<>();
        BOOK.rules().forEach(entry -> {
            String id = entry.rule().id();
            entry.leadsTo().stream()
                    .flatMap(tie -> tie.rules().stream())
                    .forEach(next -> forth.add(id + " " + next.id()));
            entry.restsOn().stream()
                    .flatMap(tie -> tie.rules().stream())
                    .forEach(first -> back.add(first.id() + " " + id));
        });
        assertThat(forth).isNotEmpty().isEqualTo(back);
    }

    @Test
    void hasTheCasesOfEveryRuleOnBothSides() {
        assertThat(BOOK.rules()).allSatisfy(entry -> {
            assertThat(entry.fires()).as(entry.file()).isPositive();
            assertThat(entry.silent()).as(entry.file()).isPositive();
        });
        assertThat(rule("LIFE-006").cases())
                .anySatisfy(example -> assertThat(example)
                        .isEqualTo(new Example(
                                "The last safe day is fourteen days before the last",
                                false,
                                List.of("last day: exam MLS-C01, day 2026-03-31", "number retake.wait-days: 14"),
                                List.of("last safe day: exam MLS-C01, day 2026-03-17"))));
    }

    @Test
    void isWholeWithoutTheCasesWhereThoseCannotBeRead(@TempDir Path empty) {
        Handbook book = new Handbooks(empty, TestWorkbench.make().parser())
                .of(TestEngine.shared().rules());
        assertThat(book.rules()).hasSameSizeAs(BOOK.rules());
        assertThat(book.rules().stream().map(RuleEntry::examples).collect(Collectors.toSet()))
                .containsExactly(Optional.empty());
    }

    @Test
    void tellsCasesAboutWholePlansApart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(rule("LIFE-006").rule().file().replace(".drl", ".cases.yaml"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                rule: LIFE-006
                cases:
                  - name: An exam that has retired gives way
                    given:
                      target: {exam: MLS-C01}
                      hoursPerWeek: 7
                    then:
                      target: MLA-C02
                      advisories: [exam-retired, exam-replaced]
                  - name: Nothing comes of nothing
                    given: []
                    then: []
                """);
        RuleEntry entry = new Handbooks(folder, TestWorkbench.make().parser())
                .of(TestEngine.shared().rules())
                .rule("LIFE-006")
                .orElseThrow();
        assertThat(entry.cases())
                .containsExactly(
                        new Example(
                                "An exam that has retired gives way",
                                true,
                                List.of("target: exam: MLS-C01", "hoursPerWeek: 7"),
                                List.of("target: MLA-C02", "advisories: exam-retired, exam-replaced")),
                        new Example("Nothing comes of nothing", false, List.of(), List.of()));
        assertThat(List.of(entry.fires(), entry.silent(), entry.wholePlans())).containsExactly(0L, 1L, 1L);
    }

    @Test
    void isMadeOnceForTheSameRules() {
        assertThat(Books.shipped()).isSameAs(BOOK);
    }
}
