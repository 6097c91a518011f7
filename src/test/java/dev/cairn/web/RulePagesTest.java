package dev.cairn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import dev.cairn.plan.Plan.Revision;
import dev.cairn.planning.Engine;
import dev.cairn.planning.EngineInUse;
import dev.cairn.planning.Reload;
import dev.cairn.planning.Reloads;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Rules, numbers and tables, as pages. */
class RulePagesTest {
    private static final Pattern RULE = Pattern.compile("<li><a href=\"/rules/([A-Z]+-[0-9]+)\">");

    @AutoClose
    private final Site site = Site.start();

    private static List<RuleInfo> rules() {
        return TestEngine.shared().rules().rules();
    }

    private List<String> listed(String path) {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return RULE.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> ids(Predicate<RuleInfo> condition) {
        return rules().stream().filter(condition).map(RuleInfo::id).toList();
    }

    @Test
    void listsEveryRuleByStageAndId() {
        assertThat(listed("/rules")).isEqualTo(ids(rule -> true));
        assertThat(site.get("/rules").body())
                .contains(Stream.of(Stage.values()).map(Stage::purpose).toList())
                .contains(TestEngine.shared().rules().revision());
    }

    @Test
    void saysWhatBecameOfTheLatestChange() {
        assertThat(site.get("/rules").body()).doesNotContain("atest change");

        Instant at = Instant.parse("2026-11-22T10:15:30Z");
        Revision revision = TestEngine.shared().revision();
        assertThat(rulesAfter(Reload.taken(at, revision)))
                .contains("<dt>Latest change</dt><dd>taken up on 2026-11-22 10:15 UTC</dd>");
        assertThat(rulesAfter(
                        Reload.refused(at, revision, List.of(new Reload.Fault("fit/a.drl", 3, "<script>", "mend it")))))
                .contains("The latest change was refused</strong> on 2026-11-22 10:15 UTC", "1 fault.")
                .contains("<code>fit/a.drl:3</code> &lt;script&gt;. Mend it.");
    }

    private static String rulesAfter(Reload reload) {
        try (Site changed = Site.start(new AfterReload(reload))) {
            return changed.get("/rules").body();
        }
    }

    /** The shipped rules, after a change. */
    private record AfterReload(Reload reload) implements EngineInUse {
        @Override
        public Engine get() {
            return TestEngine.shared();
        }

        @Override
        public Reloads reloads() {
            return Reloads.NONE.and(reload);
        }
    }

    @Test
    void listsTheRulesOfAStageOrALabel() {
        assertThat(listed("/rules?stage=fit")).isEqualTo(ids(rule -> rule.stage() == Stage.FIT));
        assertThat(listed("/rules?label=aws"))
                .isEqualTo(ids(rule -> rule.label().equals("aws")));
        assertThat(listed("/rules?stage=fit&label=aws"))
                .isEqualTo(ids(rule -> rule.stage() == Stage.FIT && rule.label().equals("aws")));
    }

    @Test
    void listsTheRulesThatHaveAllWordsInAnyCase() {
        assertThat(listed("/rules?words=EIGHT+rest")).contains("FIT-009").hasSizeLessThan(20);
        assertThat(listed("/rules?words=fit-009")).contains("FIT-009");
        assertThat(listed("/rules?words=retake.wait-days")).contains("LIFE-006");
        assertThat(site.get("/rules?words=rosebud").body()).contains("No rule matches.");
    }

    @Test
    void asksForAnotherChoiceWhereThereIsNoSuchLabel() {
        HttpResponse<String> answer = site.get("/rules?label=gossip&stage=nowhere&words=" + "a".repeat(201));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"label-fault\"", "id=\"stage-fault\"", "id=\"words-fault\"");
    }

    @Test
    void showsARuleInWordsAndAsItIsWritten() {
        assertThat(site.get("/rules/LIFE-006").body())
                .contains("There is a last day. Note its <var>exam</var>")
                .contains("A last safe day: exam <var>exam</var>")
                .contains("insertLogical(new LastSafeDay(")
                .contains("<a href=\"/parameters#retake.wait-days\">")
                .contains("<a href=\"/rules/LIFE-003\">")
                .contains("<a href=\"/rules/FIT-003\">")
                .contains("The last safe day is fourteen days before the last")
                .contains("rules/lifecycle/");
    }

    @Test
    void showsEveryRuleThatItListsWithLinksThatLeadSomewhere() {
        Pattern link = Pattern.compile("href=\"/rules/([^\"]+)\"");
        List<String> known = ids(rule -> true);
        String numbers = site.get("/parameters").body();
        for (String id : known) {
            HttpResponse<String> answer = site.get("/rules/" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(200);
            assertThat(link.matcher(answer.body()).results().map(found -> found.group(1)))
                    .as(id)
                    .isSubsetOf(known);
            Pattern.compile("href=\"/parameters#([^\"]+)\"")
                    .matcher(answer.body())
                    .results()
                    .forEach(found -> assertThat(numbers).as(id).contains("id=\"" + found.group(1) + "\""));
        }
    }

    @Test
    void namesTheNearestRuleWhereThereIsNoSuch() {
        HttpResponse<String> answer = site.get("/rules/LIFE-0006");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such rule", "<a href=\"/rules/LIFE-006\">");
        assertThat(site.get("/rules/%3Cscript%3E").body()).contains("“&lt;script&gt;”");
    }

    @Test
    void countsHowOftenARuleFired() {
        assertThat(site.get("/rules/FIT-009").body()).contains("not fired since 12:00 on 22 November 2026 (UTC)");
        site.plan("ml-switcher-2026");
        assertThat(site.get("/rules/FIT-009").body()).containsPattern("fired (once|\\d+ times) since");
        assertThat(site.get("/rules?words=FIT-009").body()).containsPattern(", fired (once|\\d+ times)</span>");
    }

    @Test
    void showsEveryNumberWithWhoeverUsesIt() {
        String page = site.get("/parameters").body();
        TestEngine.shared()
                .rules()
                .parameters()
                .numbers()
                .keySet()
                .forEach(name -> assertThat(page).contains("<li id=\"" + name + "\">"));
        TestEngine.shared()
                .rules()
                .parameters()
                .origins()
                .forEach(origin -> assertThat(page).contains("<h3 id=\"" + origin.table() + "\">"));
        assertThat(page).contains("retake.wait-days: <strong>14 days</strong>", "href=\"/rules/LIFE-006\"");
    }

    @Test
    void leadsFromThePlanToTheRulesBehindIt() {
        String plan = site.roadmap("ml-switcher-2026");
        assertThat(site.get(plan + "/why/verdict").body()).contains("<a href=\"/rules/VER-");
    }
}
