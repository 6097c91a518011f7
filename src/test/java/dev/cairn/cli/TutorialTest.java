package dev.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.fixture.Site;
import dev.cairn.fixture.TestEngine;
import dev.cairn.intake.Intake;
import dev.cairn.intake.RequestReader;
import dev.cairn.live.EditedFolders;
import dev.cairn.live.LiveEngine;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Week;
import dev.cairn.planning.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a sentence to a live rule, as docs/authoring.md tells it: every command and every file of it, in its order. */
class TutorialTest {
    private static final String COPY = "target/my-rules/";
    private static final String RULE = COPY + "fit/an-associate-exam-has-a-week-of-rest-before-the-last-mock-exam";
    private static final Pattern SECTION =
            Pattern.compile("^## Ten minutes.*?(?=^## )", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final String REQUEST = """
            {"target": {"exam": "SAA-C03"}, "depth": "minimal", "asOf": "2026-11-22", "hoursPerWeek": 8}""";

    /** Where the commands run. */
    @TempDir
    private Path folder;

    private final Deque<Snippet> snippets = new ArrayDeque<>(snippets());

    /** A block of the page. */
    private record Snippet(String language, String text) {}

    @Test
    void leadsFromASentenceToALiveRule() throws IOException {
        EditedFolders folders = EditedFolders.in(folder);
        LiveEngine engine = folders.startAndSettle();
        try (Site site = Site.start(engine)) {
            runs(site, engine);
            folders.replace(COPY + "parameters/fit.yaml", "parameters:\n", "parameters:\n" + next("yaml"));
            prints(runs(site, engine));
            folders.write(RULE + ".drl", next("drl"));
            folders.write(RULE + ".cases.yaml", next("yaml"));
            prints(runs(site, engine));
            prints(runs(site, engine));
            prints(runs(site, engine));
            assertThat(snippets).isEmpty();
            assertThat(plan(engine.get()).weeks()).anySatisfy(week -> {
                assertThat(week.kind()).isEqualTo(Week.WeekKind.REST);
                assertThat(week.why()).containsExactly("FIT-024");
            });
        }
    }

    private static Plan plan(Engine engine) {
        Intake intake = new RequestReader(engine.catalogue(), Clock.systemUTC()).readYaml(REQUEST);
        return engine.planner().plan(((Intake.Accepted) intake).request(), Map.of());
    }

    /** Runs the commands of the next block; what they print. */
    private String runs(Site site, LiveEngine engine) {
        return next("sh").lines().map(line -> run(line, site, engine)).collect(Collectors.joining());
    }

    private String run(String line, Site site, LiveEngine engine) {
        List<String> words = new ArrayList<>(WORD.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList());
        String program = words.remove(0);
        if (line.equals("mkdir -p target && cp -r rules target/my-rules")) {
            copyAll(folder.resolve("rules"), folder.resolve(COPY));
            return "";
        } else if (program.equals("bin/cairn")) {
            return cairn(line, words);
        } else if (program.equals("cp")) {
            Path from = folder.resolve(words.get(0));
            copy(
                    from,
                    Files.isDirectory(folder.resolve(words.get(1)))
                            ? folder.resolve(words.get(1)).resolve(from.getFileName())
                            : folder.resolve(words.get(1)));
            return "";
        }
        assertThat(program).isEqualTo("curl");
        EditedFolders.settle(engine);
        return got(site.address().resolve(URI.create(words.get(1)).getPath()));
    }

    private static String got(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String cairn(String line, List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (List.of("--rules", "--base").contains(words.get(i - 1))) {
                words.set(i, folder.resolve(words.get(i)).toString());
            }
        }
        Ran ran = Ran.cairn(words.toArray(String[]::new));
        assertThat(ran.code()).as(line + "\n" + ran.err()).isZero();
        return (ran.out() + ran.err()).replace(folder + "/", "");
    }

    /** The next block shows what was printed, with … for what it leaves out. */
    private void prints(String printed) {
        String shown = Stream.of(next("").split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertThat(printed).matches(Pattern.compile(shown, Pattern.DOTALL));
    }

    private String next(String language) {
        Snippet snippet = snippets.remove();
        assertThat(snippet.language()).as(snippet.text()).isEqualTo(language);
        return snippet.text();
    }

    private static void copyAll(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.resolveSibling("."));
            Files.write(to, Files.readAllBytes(from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Snippet> snippets() {
        try {
            Matcher section = SECTION.matcher(Files.readString(TestEngine.home().resolve("docs/authoring.md")));
            assertThat(section.find()).isTrue();
            return BLOCK.matcher(section.group())
                    .results()
                    .map(TutorialTest::snippet)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Snippet snippet(MatchResult block) {
        return new Snippet(block.group(1), block.group(2));
    }
}
