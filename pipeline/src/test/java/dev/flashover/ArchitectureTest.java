package dev.flashover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Who may know whom, and what nobody may do. */
@AnalyzeClasses(packages = "dev.flashover", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ENRICH = "dev.flashover.enrich..";
    private static final String PULSE = "dev.flashover.pulse..";
    private static final String ANNOTATE = "dev.flashover.annotate..";
    private static final String JUDGE = "dev.flashover.judge..";
    private static final String TOPOLOGY = "dev.flashover.topology..";
    private static final String PLAYBACK = "dev.flashover.playback..";
    private static final String TRAIN = "dev.flashover.train..";
    private static final String EVALUATE = "dev.flashover.evaluate..";
    private static final String CLI = "dev.flashover.cli..";
    private static final String WIRE = "dev.flashover.wire..";
    private static final String GENERATED = "dev.flashover.avro..";

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
    private static final Set<String> ARBITRARY = Set.of(
            "java.lang.Math.random",
            "java.security.SecureRandom.<init>",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    @ArchTest
    static final ArchRule enrichKnowsNoOtherStage = knowsNot(ENRICH, PULSE, ANNOTATE, JUDGE);

    @ArchTest
    static final ArchRule pulseKnowsNoOtherStage = knowsNot(PULSE, ENRICH, ANNOTATE, JUDGE);

    @ArchTest
    static final ArchRule annotateKnowsNoOtherStage = knowsNot(ANNOTATE, ENRICH, PULSE, JUDGE);

    @ArchTest
    static final ArchRule judgeKnowsNoOtherStage = knowsNot(JUDGE, ENRICH, PULSE, ANNOTATE);

    @ArchTest
    static final ArchRule onlyThoseThatRunOrMeasureThemKnowStages = noClasses()
            .that()
            .resideOutsideOfPackages(ENRICH, PULSE, ANNOTATE, JUDGE, TOPOLOGY, PLAYBACK, CLI, TRAIN, EVALUATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENRICH, PULSE, ANNOTATE, JUDGE);

    @ArchTest
    static final ArchRule stagesKnowNothingThatRunsThem = noClasses()
            .that()
            .resideInAnyPackage(ENRICH, PULSE, ANNOTATE, JUDGE, WIRE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    TOPOLOGY,
                    PLAYBACK,
                    CLI,
                    EVALUATE,
                    "dev.flashover.broker..",
                    "dev.flashover.intake..",
                    "dev.flashover.telemetry..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule coreNlpStaysBehindItsPort = noClasses()
            .that()
            .resideOutsideOfPackage("dev.flashover.annotate.corenlp..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford..");

    @ArchTest
    static final ArchRule onnxIsKnownToOneClassThatIsLoadedWhenItIsChosen = noClasses()
            .that()
            .doNotHaveSimpleName("OnnxTextClassifier")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
            .because("its libraries are optional");

    @ArchTest
    static final ArchRule stagesDoNotReadTheWallClock = noClasses()
            .that()
            .resideInAnyPackage(ENRICH, PULSE, ANNOTATE, JUDGE, WIRE)
            .should()
            .accessTargetWhere(readsTheWallClock())
            .because("the same input has to give the same output whenever it is replayed");

    @ArchTest
    static final ArchRule stagesLeaveNothingToChance = noClasses()
            .that()
            .resideInAnyPackage(ENRICH, PULSE, ANNOTATE, JUDGE, WIRE)
            .should()
            .accessTargetWhere(isArbitrary())
            .because("the same input has to give the same bytes");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.flashover.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsHaveNoCycles =
            slices().matching("dev.flashover.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobodyUsesJavaUtilLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule onlyCliPrints =
            noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Helpers|Common)");

    @ArchTest
    static final ArchRule packagesSayWhatTheyHold = noClasses().should().resideInAnyPackage("..common..", "..util..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().that().resideOutsideOfPackage(GENERATED).should(ArchCondition.from(liesInANullMarkedPackage()));

    private static ArchRule knowsNot(String stage, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(stage)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("stages meet in Avro types and in wire only")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe("reads the wall clock", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return switch (owner) {
                case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
                case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
                case "java.util.Date" -> access.getTarget().getFullName().endsWith("<init>()");
                case "org.apache.kafka.streams.processor.PunctuationType" -> name.equals("WALL_CLOCK_TIME");
                default -> name.equals("currentSystemTimeMs") || (name.equals("now") && owner.startsWith("java.time."));
            };
        });
    }

    private static DescribedPredicate<JavaAccess<?>> isArbitrary() {
        return DescribedPredicate.describe("depends on chance or scheduling", access -> {
            String owner = access.getTargetOwner().getName();
            String name = access.getTarget().getName();
            return ARBITRARY.contains(owner + "." + name)
                    || access.getTarget().getFullName().equals("java.util.Random.<init>()")
                    || (PARALLEL.contains(name) && owner.startsWith("java.util."));
        });
    }

    private static DescribedPredicate<JavaClass> liesInANullMarkedPackage() {
        return DescribedPredicate.describe(
                "lie in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
}
