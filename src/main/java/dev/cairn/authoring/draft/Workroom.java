package dev.cairn.authoring.draft;

import dev.cairn.authoring.CaseFile;
import dev.cairn.authoring.CaseReader;
import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.FaultCode;
import dev.cairn.authoring.FolderStamps;
import dev.cairn.authoring.RuleCheck;
import dev.cairn.authoring.RuleFault;
import dev.cairn.authoring.TemporaryFolder;
import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.impact.Edit;
import dev.cairn.authoring.impact.Impact;
import dev.cairn.authoring.impact.Impact.KeptSide;
import dev.cairn.authoring.impact.ImpactReport;
import dev.cairn.authoring.impact.Population;
import dev.cairn.authoring.impact.Side;
import dev.cairn.batch.Workers;
import dev.cairn.planning.ArithmeticNumber;
import dev.cairn.planning.Engine;
import dev.cairn.planning.ExamCatalogue;
import dev.cairn.planning.Parameters;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.Stage;
import dev.cairn.yaml.FaultyFilesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries drafts of a folder of rules: each in a copy of the folder that is deleted afterwards. A draft that the check finds fault with is neither compiled nor
 * run; others run with all rights of the program. Safe for use by several threads; one draft is tried at a time, and beside it one is weighed.
 */
public final class Workroom {
    private static final Logger LOG = LoggerFactory.getLogger(Workroom.class);
    private static final String PARAMETERS = "parameters";
    private static final String YAML = ".yaml";
    private static final Duration WAIT = Duration.ofSeconds(10);

    /** For all plans after the edit. What goes on for so long has got into rules that do not come to an end. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Enough to see whether an edit concerns one learner in twenty; a second or two of planning. */
    private static final int LEARNERS = 50;

    private final Path rules;
    private final Path learners;
    private final Workbench workbench;
    private final Workers workers = new Workers();
    private final Semaphore trying = new Semaphore(1);
    private final Semaphore weighing = new Semaphore(1);
    private final AtomicLong latest = new AtomicLong();
    private @Nullable Standing standing;
    private volatile @Nullable Before before;

    /**
     * @param rules the folder, which is read only
     * @param learners the folder of sample requests
     */
    public Workroom(Path rules, Path learners, Workbench workbench) {
        this.rules = rules;
        this.learners = learners;
        this.workbench = workbench;
    }

    /** What stands in the folder, ready to run, as of these stamps. */
    private record Standing(FolderStamps stamps, Engine engine, RuleBench bench) {
        boolean isOf(FolderStamps now, ExamCatalogue catalogue) {
            return stamps.equals(now) && engine.catalogue().revision().equals(catalogue.revision());
        }
    }

    /** The plans that are compared with, of learners who plan as of this day. */
    private record Before(Standing standing, LocalDate day, List<KeptSide> sides) {
        boolean isOf(Standing now, LocalDate today) {
            return standing.isOf(now.stamps(), now.engine().catalogue()) && day.equals(today);
        }
    }

    /** A rule with its cases, as they stand in the folder; nothing if the rule does not any more. */
    public Optional<Draft> ofRule(RuleInfo rule) {
        String cases = CaseReader.beside(rule.file());
        SortedMap<String, String> texts = new TreeMap<>();
        read(rule.file()).ifPresent(text -> texts.put(rule.file(), text));
        texts.put(cases, read(cases).orElse(""));
        return texts.containsKey(rule.file())
                ? Optional.of(new Draft(Optional.of(rule.file()), texts))
                : Optional.empty();
    }

    /** A file of parameters, by its name without the ending; nothing if there is no such file. */
    public Optional<Draft> ofParameters(String name) {
        return Optional.of(name)
                .filter(parameterFiles()::contains)
                .map(known -> PARAMETERS + "/" + known + YAML)
                .flatMap(path ->
                        read(path).map(text -> new Draft(Optional.empty(), new TreeMap<>(Map.of(path, text)))));
    }

    /** The names of the files of parameters, without their ending. */
    public List<String> parameterFiles() {
        try (Stream<Path> files = Files.list(rules.resolve(PARAMETERS))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(YAML) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(rules.resolve(path)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Checks a draft and, if it has no faults, runs the cases of its rules, each rule by itself. An earlier draft that is being weighed gives way.
     *
     * @throws NotTriedException if others are being tried
     * @throws InterruptedException if this thread was interrupted
     */
    public Trial tried(Draft draft, ExamCatalogue catalogue) throws InterruptedException {
        latest.incrementAndGet();
        return oneAtATime(trying, () -> inCopy(draft, copy -> tried(draft, copy, catalogue)));
    }

    private Trial tried(Draft draft, Path copy, ExamCatalogue catalogue) {
        Trial checked = checked(draft, copy);
        if (!checked.faults().isEmpty()) {
            return checked;
        }
        try {
            return new Trial(List.of(), checked.others(), Optional.of(cases(draft, copy, catalogue)));
        } catch (FaultyFilesException e) {
            return new Trial(faults(e), checked.others(), Optional.empty());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return new Trial(List.of(brokenOff(draft, e)), checked.others(), Optional.empty());
        }
    }

    private Trial checked(Draft draft, Path copy) {
        Map<Boolean, List<RuleFault>> faults =
                RuleCheck.check(copy, workbench.parser(), ArithmeticNumber.parameters()).stream()
                        .collect(
                                Collectors.partitioningBy(fault -> draft.texts().containsKey(fault.file())));
        return new Trial(faults.getOrDefault(true, List.of()), faults.getOrDefault(false, List.of()), Optional.empty());
    }

    private CaseRun cases(Draft draft, Path copy, ExamCatalogue catalogue) {
        if (draft.rule().isPresent()) {
            String file = draft.rule().get();
            RuleBench bench = workbench.some().apply(copy, Set.of(file));
            return CaseRun.ofRule(copy, bench, file, bench.parameters());
        }
        Standing now = standing(catalogue);
        Parameters parameters = parameters(copy);
        return concerned(draft, now, parameters).stream()
                .map(file -> CaseRun.ofRule(copy, now.bench(), file, parameters))
                .reduce(CaseRun.NONE, CaseRun::and);
    }

    /** The files of the rules that a draft is about: one, or all that ask for a number or a table that is otherwise. */
    private static Collection<String> concerned(Draft draft, Standing now, Parameters parameters) {
        if (draft.rule().isPresent()) {
            return List.of(draft.rule().get());
        }
        RuleBench edited = new EditedBench(now.bench(), Map.of(), parameters);
        Set<String> ids = Edit.between(
                        now.engine(), Engine.of(edited, now.engine().catalogue()))
                .rules()
                .keySet();
        return edited.rules().stream()
                .filter(rule -> ids.contains(rule.id()))
                .map(RuleInfo::file)
                .toList();
    }

    private Parameters parameters(Path copy) {
        return workbench.some().apply(copy, Set.of()).parameters();
    }

    /**
     * Plans for learners without and with a draft. Where a later draft is to be weighed this one gives way.
     *
     * @param today the day as of which learners plan
     * @return nothing if there are faults in it, or anywhere else
     * @throws NotTriedException if a later draft took its place, or it takes too long
     * @throws InterruptedException if this thread was interrupted
     */
    public Optional<Weighed> weighed(Draft draft, ExamCatalogue catalogue, LocalDate today)
            throws InterruptedException {
        long number = latest.incrementAndGet();
        return oneAtATime(
                weighing, () -> inCopy(draft, copy -> weighed(draft, copy, catalogue, today, new Goer(number))));
    }

    private Optional<Weighed> weighed(Draft draft, Path copy, ExamCatalogue catalogue, LocalDate today, Goer goer) {
        if (!checked(draft, copy).isSound()) {
            return Optional.empty();
        }
        try {
            Standing now = standing(catalogue);
            RuleBench edited = edited(draft, now.bench(), copy);
            goer.goOn();
            CaseRun plans = concerned(draft, now, edited.parameters()).stream()
                    .map(file -> CaseRun.ofWholePlans(copy, edited, file, () -> catalogue))
                    .reduce(CaseRun.NONE, CaseRun::and);
            return Optional.of(new Weighed(plans, reports(before(now, today), Engine.of(edited, catalogue), goer)));
        } catch (FaultyFilesException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotTriedException("it was interrupted: try again");
        } catch (NotTriedException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new NotTriedException(brokenOff(draft, e).message());
        }
    }

    private RuleBench edited(Draft draft, RuleBench bench, Path copy) {
        if (draft.rule().isEmpty()) {
            return new EditedBench(bench, Map.of(), parameters(copy));
        }
        String file = draft.rule().get();
        Stage stage = Stage.parse(file.substring(0, file.indexOf('/'))).orElseThrow();
        SortedMap<String, String> texts = new TreeMap<>();
        bench.rules().stream()
                .filter(rule -> rule.stage() == stage)
                .forEach(rule -> texts.put(rule.file(), rule.text()));
        texts.put(file, draft.text(file));
        return new EditedBench(bench, Map.of(stage, workbench.written().apply(copy, texts)), bench.parameters());
    }

    private List<ImpactReport> reports(Before before, Engine after, Goer goer) throws InterruptedException {
        Impact impact = new Impact(workers, goer::goOn);
        List<ImpactReport> reports = new ArrayList<>();
        for (KeptSide side : before.sides()) {
            reports.add(impact.between(side, new Side("with the draft", after)));
        }
        return reports;
    }

    /** Made by the first who asks, and anew when the folder has changed. */
    private synchronized Standing standing(ExamCatalogue catalogue) {
        FolderStamps now = FolderStamps.of(rules);
        Standing known = standing;
        if (known == null || !known.isOf(now, catalogue)) {
            RuleBench bench = workbench.all().apply(rules);
            known = new Standing(now, Engine.of(bench, catalogue), bench);
            standing = known;
        }
        return known;
    }

    private Before before(Standing now, LocalDate today) throws InterruptedException {
        Before known = before;
        if (known == null || !known.isOf(now, today)) {
            Impact impact = new Impact(workers, () -> {});
            Side side = new Side("without it", now.engine());
            List<KeptSide> sides = new ArrayList<>();
            for (Population population : populations(now.engine().catalogue(), today)) {
                sides.add(impact.keep(side, population));
            }
            known = new Before(now, today, List.copyOf(sides));
            before = known;
        }
        return known;
    }

    private List<Population> populations(ExamCatalogue catalogue, LocalDate today) {
        try {
            return List.of(Population.samples(learners, today), Population.random(catalogue, today, 1, LEARNERS));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample learners cannot be read", e);
        }
    }

    /** Ends what nobody waits for any more, or has waited for long enough. */
    private final class Goer {
        private final long number;
        private final long start = System.nanoTime();

        Goer(long number) {
            this.number = number;
        }

        void goOn() {
            if (number != latest.get()) {
                throw new NotTriedException("a later draft took its place");
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new NotTriedException("it took longer than " + LONGEST.toSeconds()
                        + " seconds: look whether the rule comes to an end");
            }
        }
    }

    private interface Work<T> {
        T result() throws InterruptedException;
    }

    private static <T> T oneAtATime(Semaphore place, Work<T> work) throws InterruptedException {
        if (!place.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new NotTriedException("another draft is being tried: try again in a moment");
        }
        try {
            return work.result();
        } finally {
            place.release();
        }
    }

    private <T> T inCopy(Draft draft, Function<Path, T> work) {
        try (TemporaryFolder copy = TemporaryFolder.make()) {
            for (Path file : FolderStamps.files(rules)) {
                write(copy.path().resolve(rules.relativize(file).toString()), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> text : draft.texts().entrySet()) {
                if (!text.getValue().isEmpty() || !text.getKey().endsWith(CaseFile.SUFFIX)) {
                    write(copy.path().resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return work.apply(copy.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of rules cannot be copied", e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private static List<RuleFault> faults(FaultyFilesException e) {
        return e.faults().stream()
                .map(fault -> new RuleFault(
                        fault.file(),
                        Math.max(1, fault.line()),
                        1,
                        FaultCode.COMPILER,
                        fault.message(),
                        fault.fix(),
                        ""))
                .toList();
    }

    /** Drools throws whatever it likes. */
    private static RuleFault brokenOff(Draft draft, Throwable e) {
        LOG.warn("trying a draft broke off", e);
        return new RuleFault(
                draft.texts().firstKey(),
                1,
                1,
                FaultCode.COMPILER,
                "trying it broke off: " + e.getMessage(),
                "take back the latest changes, one by one",
                "");
    }
}
