package dev.cairn.cli;

import dev.cairn.authoring.Workbench;
import dev.cairn.authoring.explain.Answer;
import dev.cairn.authoring.explain.ChainGraph;
import dev.cairn.authoring.explain.Explained;
import dev.cairn.authoring.explain.Explainer;
import dev.cairn.authoring.explain.WhyNoExam;
import dev.cairn.cohort.VersionRemaking;
import dev.cairn.exam.ExamCode;
import dev.cairn.export.Json;
import dev.cairn.intake.RequestJson;
import dev.cairn.intake.RequestReader;
import dev.cairn.learner.PlanRequest;
import dev.cairn.plan.Plan;
import dev.cairn.planning.Engine;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.Remaking.NotRemadeException;
import dev.cairn.planning.RuleBench;
import dev.cairn.planning.RuleInfo;
import dev.cairn.planning.StoredPlan;
import dev.cairn.text.NearestWord;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code cairn rules explain}: what is behind an item of a plan, and why a rule did not fire or an exam is not in the path. */
final class RulesExplainCommand extends Command {
    private static final String PLAN = "--plan";
    private static final String VERSION = "--of-version";
    private static final String ITEM = "--item";
    private static final String WHY_NOT = "--why-not";
    private static final String EXAM = "--exam";
    private static final int LINKS = 40;
    private static final int MOST_LINKS = 10_000;
    private static final int MOST_ITEMS = 50;

    private final EngineSource engines;
    private final PlansSource plans;
    private final Workbench workbench;
    private final Clock clock;
    private final Streams streams;

    RulesExplainCommand(EngineSource engines, PlansSource plans, Workbench workbench, Clock clock, Streams streams) {
        super(
                "explain",
                "Tells what is behind an item of a plan, or why a rule did not fire or an exam is not in the path.",
                "Without --item and --why-not, lists what can be explained.");
        this.engines = engines;
        this.plans = plans;
        this.workbench = workbench;
        this.clock = clock;
        this.streams = streams;
        text("--in", "FILE|-", "The request; standard input by default.");
        text(PLAN, "ID", "Explain this stored plan, and no request.");
        option(VERSION, "N", Integer.class, Integer::valueOf, "With --plan: this version; the latest by default.");
        text(ITEM, "NAME", "What to explain, as it is listed: exam:MLA-C01, say, rule:PATH-031 or fact:LastSafeDay.");
        text(WHY_NOT, "RULE|EXAM", "The rule that did not fire, by its id, or the exam that is not in the path.");
        text(EXAM, "CODE", "With --why-not and a rule: why it did not fire for this exam.");
        option(
                "--most",
                "N",
                Integer.class,
                RulesExplainCommand::links,
                "How many rules of a chain to show at most; " + LINKS + " by default.");
        option(
                "--format",
                "text|json|dot|svg",
                ExplainForm.class,
                ExplainForm::parse,
                "The form of the answer: text by default, JSON, or a graph of the chain for Graphviz or as a picture.");
        text("--out", "FILE|-", "Where to write the answer; standard output by default.");
        StoredPlansOptions.addDatabaseTo(this);
        folders();
    }

    private static int links(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST_LINKS) {
            throw new TypeConversionException("'" + text + "' is no number from 1 to " + MOST_LINKS);
        }
        return Integer.parseInt(text);
    }

    @Override
    int run(ParseResult given) {
        check(given);
        Path folder = RulesCheckCommand.folder(given, workbench);
        Engine engine = engines.open(value(given, "--rules"), value(given, "--catalogue"));
        // The rules that plan can nearly always be tried one by one, too, and need not be read twice.
        RuleBench bench = engine.rules() instanceof RuleBench same
                ? same
                : workbench.all().apply(folder);
        Optional<String> id = value(given, PLAN);
        if (id.isPresent()) {
            return StoredPlansOptions.with(
                    plans,
                    given,
                    store -> answer(
                            given, folder, bench, engine, stored(engine, store, id.get(), value(given, VERSION))));
        }
        String source = Command.<String>value(given, "--in").orElse(RequestInput.STANDARD_INPUT);
        PlanRequest request = RequestInput.accepted(
                new RequestInput(streams).read(source, new RequestReader(engine.catalogue(), clock)));
        return answer(
                given,
                folder,
                bench,
                engine,
                new Subject(request, recording -> recording.planner().plan(request, RequestJson.fields(request))));
    }

    private void check(ParseResult given) {
        if (isGiven(given, ITEM) && isGiven(given, WHY_NOT)) {
            throw misuse(ITEM + " and " + WHY_NOT + " are two questions: ask one");
        } else if (isGiven(given, PLAN) && isGiven(given, "--in")) {
            throw misuse(PLAN + " and --in name two plans: name one");
        } else if (isGiven(given, VERSION) && !isGiven(given, PLAN)) {
            throw misuse(VERSION + " is for " + PLAN);
        } else if (isGiven(given, EXAM) && !isGiven(given, WHY_NOT)) {
            throw misuse(EXAM + " is for " + WHY_NOT);
        } else if (isDrawn(form(given)) && !isGiven(given, ITEM)) {
            throw misuse("only the chain of an item can be drawn: name one with " + ITEM);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private static ExplainForm form(ParseResult given) {
        return Command.<ExplainForm>value(given, "--format").orElse(ExplainForm.TEXT);
    }

    private static boolean isDrawn(ExplainForm form) {
        return form == ExplainForm.DOT || form == ExplainForm.SVG;
    }

    /**
     * What is explained.
     *
     * @param making makes its plan with the rules that are given to it
     */
    private record Subject(PlanRequest request, Function<Engine, Plan> making) {}

    private Subject stored(Engine engine, PlanStore store, String id, Optional<Integer> number) {
        StoredPlan stored = Replay.stored(store, id, number);
        if (!engine.revision().equals(stored.revision())) {
            streams.err()
                    .println("cairn: version " + stored.version()
                            + " was made with other rules, parameters or exams: explained is what these make of it");
        }
        return new Subject(
                remade(stored, () -> new VersionRemaking(engine, store).request(stored)),
                recording -> remade(stored, () -> new VersionRemaking(recording, store).remake(stored)));
    }

    private static <T> T remade(StoredPlan stored, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotRemadeException e) {
            throw new UserFault("version " + stored.version() + " cannot be made again: " + e.getMessage());
        }
    }

    private int answer(ParseResult given, Path folder, RuleBench bench, Engine engine, Subject subject) {
        Optional<String> whyNot = value(given, WHY_NOT);
        String text = whyNot.isPresent()
                ? new Question(given, folder, bench, engine, subject).whyNot(whyNot.get())
                : new Question(given, folder, bench, engine, subject).why(value(given, ITEM));
        try (Results results = Results.to(value(given, "--out"), streams)) {
            results.write(text).complete();
        }
        return ExitCode.DONE;
    }

    /** What was asked, with all that is needed to answer it. */
    private final class Question {
        private final ParseResult given;
        private final Path folder;
        private final RuleBench bench;
        private final Engine engine;
        private final Subject subject;
        private final ExplainForm form;
        private final int most;

        Question(ParseResult given, Path folder, RuleBench bench, Engine engine, Subject subject) {
            this.given = given;
            this.folder = folder;
            this.bench = bench;
            this.engine = engine;
            this.subject = subject;
            this.form = form(given);
            this.most = Command.<Integer>value(given, "--most").orElse(LINKS);
        }

        private Explainer explainer() {
            return Explainer.of(bench, engine.catalogue(), subject.making());
        }

        String why(Optional<String> item) {
            Explainer explainer = explainer();
            if (item.isEmpty()) {
                List<Explained> items = explainer.items();
                return form == ExplainForm.JSON ? Json.pretty(ChainText.fields(items)) : ChainText.list(items);
            }
            List<Explained> all = explainer.explain(item.get(), most);
            List<Explained> found = all.stream().limit(MOST_ITEMS).toList();
            if (all.size() > MOST_ITEMS) {
                streams.err().println("cairn: " + (all.size() - MOST_ITEMS) + " more items begin so: name one");
            }
            if (found.isEmpty()) {
                throw new UserFault("the plan has no item '" + item.get() + "': "
                        + NearestWord.hint(item.get(), explainer.names())
                        + "'cairn rules explain' without --item lists them");
            }
            return switch (form) {
                case TEXT -> ChainText.of(found);
                case JSON -> Json.pretty(ChainText.fields(found));
                case DOT -> ChainGraph.of(found).dot();
                case SVG -> ChainGraph.of(found).svg();
            };
        }

        String whyNot(String asked) {
            String upper = asked.toUpperCase(Locale.ROOT);
            Optional<RuleInfo> rule = bench.rules().stream()
                    .filter(each -> each.id().equals(upper))
                    .findFirst();
            return rule.isPresent() ? rule(rule.get()) : exam(exam(upper, "rule or exam"));
        }

        private String rule(RuleInfo rule) {
            Optional<ExamCode> exam =
                    Command.<String>value(given, EXAM).map(code -> exam(code.toUpperCase(Locale.ROOT), "exam"));
            try {
                Answer answer = explainer().whyNot(rule, exam, workbench, folder);
                WhyNotText text = new WhyNotText(folder);
                return form == ExplainForm.JSON ? Json.pretty(text.fields(answer)) : text.of(answer);
            } catch (IllegalArgumentException e) {
                throw new UserFault(e.getMessage() + ": ask without " + EXAM);
            }
        }

        private ExamCode exam(String code, String what) {
            List<String> exams = engine.catalogue().versions().stream()
                    .map(version -> version.code().value())
                    .toList();
            if (!exams.contains(code)) {
                List<String> known = Stream.concat(
                                exams.stream(),
                                what.equals("exam")
                                        ? Stream.of()
                                        : bench.rules().stream().map(RuleInfo::id))
                        .toList();
                throw new UserFault("there is no " + what + " '" + code + "': " + NearestWord.hint(code, known)
                        + "'cairn rules list' and 'cairn exams' have them all");
            }
            return new ExamCode(code);
        }

        private String exam(ExamCode exam) {
            Optional<WhyNoExam> answer =
                    WhyNoExam.of(subject.request(), exam, bench, engine.catalogue(), workbench, folder, most);
            WhyNotText text = new WhyNotText(folder);
            if (answer.isEmpty()) {
                return form == ExplainForm.JSON
                        ? Json.pretty(Map.of("exam", exam, "planned", true))
                        : exam + " is in the path: --item exam:" + exam + " tells why.\n";
            }
            return form == ExplainForm.JSON ? Json.pretty(text.fields(answer.get())) : text.of(answer.get());
        }
    }
}
