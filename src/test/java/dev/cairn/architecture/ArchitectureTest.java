package dev.cairn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.cairn.planning.Engine;
import java.net.URL;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What each package may use. The tree is that of docs/architecture. */
class ArchitectureTest {
    private static final String OURS = "dev.cairn..";
    private static final JavaClasses CAIRN = new ClassFileImporter()
            .withImportOption(location -> location.contains("/dev/cairn/"))
            .importUrl(home());

    /** Where the classes of the product are, and none of the tests. */
    private static URL home() {
        return Engine.class.getProtectionDomain().getCodeSource().getLocation();
    }

    @Test
    void examsStandOnTheirOwn() {
        imports("exam")
                .because("what AWS publishes is true whoever plans with it")
                .check(CAIRN);
    }

    @Test
    void syllabiSpeakOfExamsOnly() {
        imports("syllabus", "exam")
                .because("what is learned for an exam is true whoever learns it")
                .check(CAIRN);
    }

    @Test
    void requestsSpeakOfExamsOnly() {
        imports("learner", "exam")
                .because("what a learner says does not depend on what becomes of it")
                .check(CAIRN);
    }

    @Test
    void plansAreValuesThatAnybodyCanRead() {
        imports("plan", "exam", "learner")
                .because("every form of a plan is written from it, and none needs the planner")
                .check(CAIRN);
    }

    @Test
    void planningKnowsNoAdapter() {
        imports("planning", "exam", "learner", "plan", "syllabus")
                .because("what it needs of the world are its ports, so that it can be tested and moved without them")
                .check(CAIRN);
    }

    @Test
    void readingYamlKnowsNothingOfWhatItReads() {
        imports("yaml")
                .because("catalogue and rules tell faults in the same words")
                .check(CAIRN);
    }

    @Test
    void rulesAreReadIntoValuesOfTheirOwn() {
        imports("drl")
                .because("tools for rule authors look at rules, whatever engine runs them")
                .check(CAIRN);
    }

    @Test
    void toolsForRuleAuthorsKnowNoEngine() {
        imports(
                        "authoring",
                        "exam",
                        "learner",
                        "plan",
                        "planning",
                        "drl",
                        "yaml",
                        "text",
                        "batch",
                        "cohort",
                        "intake",
                        "export")
                .because("they read and run rules, and plan by them, through ports")
                .check(CAIRN);
    }

    @Test
    void rulesAreReadAndTestedWithoutPopulations() {
        noClasses()
                .that()
                .resideInAPackage("dev.cairn.authoring")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.cairn.authoring.impact..", "dev.cairn.batch..", "dev.cairn.export..")
                .because("what an edit changes for many is found out on top of that")
                .check(CAIRN);
    }

    @Test
    void rulesAreExchangedWithoutKnowingTheEngine() {
        imports("live", "exam", "learner", "plan", "planning", "authoring", "intake", "export", "drl", "yaml", "text")
                .because("it tries rules as their authors do, and plans as a caller does")
                .check(CAIRN);
    }

    @Test
    void textIsReadWithoutKnowingWhatItSays() {
        imports("text")
                .because("faults in requests, rules and catalogue are told in the same words")
                .check(CAIRN);
    }

    @Test
    void theCatalogueReadsExamsFromYaml() {
        imports("catalogue", "exam", "syllabus", "yaml", "text", "planning")
                .because("it is an adapter: files on one side, a port of planning on the other")
                .check(CAIRN);
    }

    @Test
    void theStoreIsAnAdapter() {
        imports("store", "exam", "plan", "planning")
                .because("it is an adapter: a database on one side, a port of planning on the other")
                .check(CAIRN);
    }

    @Test
    void theRuleEngineIsAnAdapter() {
        imports("rules", "exam", "yaml", "text", "planning", "drl")
                .because("it is an adapter: Drools on one side, a port of planning on the other")
                .check(CAIRN);
    }

    @Test
    void readingRequestsNeedsNoPlanner() {
        imports("intake", "exam", "learner", "plan", "text", "planning")
                .because("it checks a request against the catalogue, which is a port of planning")
                .check(CAIRN);
    }

    @Test
    void plansAreWrittenFromPlansAlone() {
        imports("export", "exam", "learner", "plan")
                .because("a stored plan is written as a new one, without rules at hand")
                .check(CAIRN);
    }

    @Test
    void problemsAreToldOfWhateverFaceFindsThem() {
        imports("problem", "planning", "intake", "export")
                .because("the same fault is told in the same words, wherever it comes from")
                .check(CAIRN);
    }

    @Test
    void batchesAreTheSameForAllFaces() {
        imports("batch", "exam", "learner", "plan", "planning", "intake", "export", "problem", "text")
                .because("a line is answered alike, whichever face it comes through")
                .check(CAIRN);
    }

    @Test
    void listsAreTheSameForAllFaces() {
        imports("cohort", "exam", "learner", "plan", "planning", "intake", "export")
                .because("a plan is listed, and compared, alike, whichever face asks for it")
                .check(CAIRN);
    }

    @Test
    void plansAreKeptAlikeForAllFacesWithCallers() {
        imports("desk", "exam", "learner", "plan", "planning", "intake", "export", "batch", "cohort", "problem")
                .because("a plan is found, and changed, alike, whichever face asks for it")
                .check(CAIRN);
    }

    @Test
    void pagesAreWrittenFromWhatAllFacesShare() {
        imports(
                        "web",
                        "exam",
                        "syllabus",
                        "plan",
                        "learner",
                        "planning",
                        "intake",
                        "export",
                        "batch",
                        "cohort",
                        "problem",
                        "text",
                        "desk",
                        "server",
                        "authoring")
                .because("a page shows what the API answers, or what tools for rule authors know, and decides nothing")
                .check(CAIRN);
    }

    @Test
    void theServerDoesNotKnowWhatItServes() {
        imports(
                        "server",
                        "exam",
                        "plan",
                        "learner",
                        "planning",
                        "intake",
                        "export",
                        "batch",
                        "cohort",
                        "problem",
                        "text",
                        "desk")
                .because("all faces share one server, and each can be left out")
                .check(CAIRN);
    }

    @Test
    void httpIsSpokenByTheServerAndItsFacesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.cairn.server..", "dev.cairn.http..", "dev.cairn.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
                .because("what a plan is does not depend on how it is asked for")
                .check(CAIRN);
    }

    @Test
    void rulesAreTheSoleUserOfDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.cairn.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .because("another rule engine should be a change to one package")
                .check(CAIRN);
    }

    @Test
    void theStoreIsTheSoleUserOfSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.cairn.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.jdbi..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "org.postgresql..")
                .because("another database should be a change to one package")
                .check(CAIRN);
    }

    @Test
    void facesDoNotKnowEachOther() {
        slices().matching("dev.cairn.(http|web|cli)..")
                .should()
                .notDependOnEachOther()
                .because("each can be left out without the others noticing")
                .check(CAIRN);
    }

    @Test
    void facesDoNotKnowAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.cairn.http..", "dev.cairn.web..", "dev.cairn.cli..")
                .should()
                .dependOnClassesThat(areAdapters())
                .because("all faces answer from the same engine, however that was made")
                .check(CAIRN);
    }

    @Test
    void onlyTheProgramMakesAdapters() {
        noClasses()
                .that(resideOutsideOfPackages("dev.cairn.rules..", "dev.cairn.catalogue..", "dev.cairn.store.."))
                .and()
                .doNotHaveFullyQualifiedName("dev.cairn.Cairn")
                .and()
                .doNotHaveFullyQualifiedName("dev.cairn.Rehearsal")
                .should()
                .dependOnClassesThat(areAdapters())
                .because("what the product is made of should be seen in one place")
                .check(CAIRN);
    }

    @Test
    void nothingThatDecidesReadsAClock() {
        noClasses()
                .that(decide())
                .should()
                .callMethodWhere(readsTheTime())
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Date.class)
                .because("the day of the plan is a fact, so that the same request gives the same plan on any day")
                .check(CAIRN);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.cairn.cli..")
                .should()
                .accessField(System.class, "out")
                .because("standard output is for results")
                .check(CAIRN);
    }

    @Test
    void nothingLogsByTheLoggerOfJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there should be one way to find and to silence what is logged")
                .check(CAIRN);
    }

    @Test
    void packagesDoNotGoInCircles() {
        slices().matching("dev.cairn.(*)..")
                .should()
                .beFreeOfCycles()
                .because("one should be able to read them one after the other")
                .check(CAIRN);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .should(ArchCondition.from(describe("be in a package that is @NullMarked", ArchitectureTest::isMarked)))
                .because("there is no null, and the compiler should know")
                .check(CAIRN);
    }

    @Test
    void factsSayThemselvesInWords() {
        classes()
                .that()
                .areRecords()
                .and()
                .resideInAPackage("dev.cairn.planning.*")
                .should(ArchCondition.from(describe("have a toString of their own", ArchitectureTest::hasOwnWords)))
                .because("explanations are made of the facts that rules matched, and learners read them")
                .check(CAIRN);
    }

    /** Of ours, classes of a package depend on these packages and their own only. */
    private static ArchRule imports(String name, String... others) {
        String[] known = Stream.concat(Stream.of(name), Stream.of(others))
                .map(each -> "dev.cairn." + each + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.cairn." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(resideOutsideOfPackages(known)))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> areAdapters() {
        return resideInAnyPackage("dev.cairn.rules..", "dev.cairn.catalogue..", "dev.cairn.store..");
    }

    private static DescribedPredicate<JavaClass> decide() {
        return resideInAnyPackage(
                "dev.cairn.exam..",
                "dev.cairn.learner..",
                "dev.cairn.plan..",
                "dev.cairn.planning..",
                "dev.cairn.rules..");
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTime() {
        Set<String> ofSystem = Set.of("currentTimeMillis", "nanoTime");
        return describe("read the time", call -> {
            boolean ofJavaTime = call.getTargetOwner().getPackageName().equals("java.time");
            return (ofJavaTime && call.getName().equals("now"))
                    || (call.getTargetOwner().isEquivalentTo(System.class) && ofSystem.contains(call.getName()));
        });
    }

    private static boolean isMarked(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NullMarked.class);
    }

    /** What the compiler writes for a record stands on the line of the record itself, hashCode too. */
    private static boolean hasOwnWords(JavaClass type) {
        return line(type, "toString") != line(type, "hashCode");
    }

    private static int line(JavaClass type, String method) {
        return type.getMethod(method).getSourceCodeLocation().getLineNumber();
    }
}
