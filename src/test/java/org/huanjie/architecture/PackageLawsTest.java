package org.huanjie.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

/** Laws 1 to 3 and 11 of the architecture, and what time and output may come from. */
@AnalyzeClasses(packages = "org.huanjie", importOptions = DoNotIncludeTests.class)
class PackageLawsTest {

    private static final String HOUSE = "org.huanjie..";
    private static final String[] ENGINE_ROOMS = {
        "org.huanjie.engine", "org.huanjie.engine.tuning", "org.huanjie.engine.demo", "org.huanjie.*.process"
    };
    private static final String[] FENCE = {
        "org.huanjie.engine",
        "org.huanjie.engine.tuning",
        "org.huanjie.engine.demo",
        "org.huanjie.input",
        "org.huanjie.ids"
    };
    private static final String RULES = "org.huanjie.*.rules";

    /** The only classes that may use what Camunda keeps to itself; each stands in {@code engine}. */
    private static final Set<String> USERS_OF_CAMUNDA_INTERNALS = Set.of(
            "org.huanjie.engine.Acting",
            "org.huanjie.engine.AnswerableTasks",
            "org.huanjie.engine.TaskCompletionGuard",
            "org.huanjie.engine.BeanFirstExpressionManager",
            "org.huanjie.engine.tuning.InstanceStartCache",
            "org.huanjie.engine.Commands",
            "org.huanjie.engine.TaskContractParseListener",
            "org.huanjie.engine.TenantCallActivity",
            "org.huanjie.engine.demo.DemoClock",
            "org.huanjie.engine.DueJobs",
            "org.huanjie.engine.EngineClock",
            "org.huanjie.engine.EngineErrors",
            "org.huanjie.engine.EngineSettings",
            "org.huanjie.engine.Forms",
            "org.huanjie.engine.FailedJobs",
            "org.huanjie.engine.tuning.AuthorizationsForAllGroups",
            "org.huanjie.engine.tuning.BatchAcquisition",
            "org.huanjie.engine.tuning.BatchJobExecutor",
            "org.huanjie.engine.tuning.CachedDefinitions",
            "org.huanjie.engine.tuning.JobBatch",
            "org.huanjie.engine.tuning.GrantedRights",
            "org.huanjie.engine.tuning.PrefetchedExecutions",
            "org.huanjie.engine.tuning.HistoryWithoutReRead",
            "org.huanjie.engine.tuning.HistoryEventsFromCache",
            "org.huanjie.engine.tuning.OperationLogWithoutCompletions",
            "org.huanjie.engine.tuning.TasksWithoutReRead",
            "org.huanjie.engine.tuning.VariablesWithoutReRead",
            "org.huanjie.engine.ReplacementSessionFactory",
            "org.huanjie.engine.InheritedTenants",
            "org.huanjie.engine.tuning.HistoryLevelOfInstances",
            "org.huanjie.engine.LeftTasks",
            "org.huanjie.engine.LocalIdentityProvider",
            "org.huanjie.engine.OpenCommands",
            "org.huanjie.engine.EngineTaskContext",
            "org.huanjie.engine.SelfServiceAuthorizations",
            "org.huanjie.engine.OwnTenants",
            "org.huanjie.engine.PersonalTasks",
            "org.huanjie.engine.tuning.ShortJson",
            "org.huanjie.engine.RandomPasswords",
            "org.huanjie.engine.SharedCommand",
            "org.huanjie.engine.SlowPasswordHash",
            "org.huanjie.engine.StoredExpressions",
            "org.huanjie.engine.TaskDates",
            "org.huanjie.engine.UserTaskContract",
            "org.huanjie.engine.WebAppSignIn");

    private static final PackageMatcher CAMUNDA_INTERNALS = PackageMatcher.of("org.camunda..impl..");

    @ArchTest
    static final ArchRule everyClassStandsInARoomOfItsFeature = classes()
            .should()
            .resideInAnyPackage(
                    "org.huanjie",
                    "org.huanjie.*",
                    "org.huanjie.*.rules",
                    "org.huanjie.*.process",
                    "org.huanjie.*.web",
                    "org.huanjie.engine.tuning",
                    "org.huanjie.engine.demo")
            .because("a feature is a flat of at most four rooms, and the engine has two more");

    @ArchTest
    static final ArchRule law1OnlyTheEngineAndProcessRoomsKnowCamunda = noClasses()
            .that(not(resideInAnyPackage(ENGINE_ROOMS)))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static void law1OnlyNamedClassesUseCamundaInternals(JavaClasses house) {
        assertThat(house.stream()
                        .filter(each -> each.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> CAMUNDA_INTERNALS.matches(
                                        dependency.getTargetClass().getPackageName())))
                        .map(PackageLawsTest::outermost)
                        .collect(Collectors.toSet()))
                .isEqualTo(USERS_OF_CAMUNDA_INTERNALS);
        assertThat(USERS_OF_CAMUNDA_INTERNALS).allMatch(name -> name.startsWith("org.huanjie.engine."));
    }

    @ArchTest
    static final ArchRule law2RulesKnowValuesOnly = classes()
            .that()
            .resideInAPackage(RULES)
            .should()
            .onlyDependOnClassesThat(plainJava().or(resideInAPackage(RULES)).or(recordsOfTheHouse()));

    @ArchTest
    static final ArchRule law2RulesTakeNoRandomIds = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule law3FeaturesDoNotKnowWhoCallsThem = noClasses()
            .that()
            .resideInAnyPackage("org.huanjie.*", RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.huanjie.*.process", "org.huanjie.*.web");

    @ArchTest
    static final ArchRule law3TheEngineDoesNotCallPages = noClasses()
            .that()
            .resideInAnyPackage(ENGINE_ROOMS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.huanjie.*.web");

    @ArchTest
    static final ArchRule law3FeaturesHaveNoCycles =
            slices().matching("org.huanjie.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule law3TheFenceKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage("org.huanjie.engine", "org.huanjie.engine.tuning", "org.huanjie.engine.demo")
            .should()
            .dependOnClassesThat(resideInAPackage(HOUSE).and(not(resideInAnyPackage(FENCE))));

    @ArchTest
    static final ArchRule timeComesFromTheOneClock = noClasses()
            .should()
            .callMethodWhere(describe("the machine\'s time is asked", call -> asksTheMachinesTime(call.getTarget())))
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callConstructor(java.util.GregorianCalendar.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule oneLogger = noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging");

    @ArchTest
    static final ArchRule whatAClassNeedsItsConstructorAsks = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static void law11NoTwoClassesBearOneName(JavaClasses house) {
        assertThat(house.stream()
                        .filter(each -> each.getEnclosingClass().isEmpty())
                        .filter(each -> !each.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()))
                        .entrySet())
                .filteredOn(name -> name.getValue() > 1)
                .isEmpty();
    }

    private static String outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(PackageLawsTest::outermost).orElse(javaClass.getName());
    }

    private static DescribedPredicate<JavaClass> plainJava() {
        Set<String> packages = Set.of(
                "java.lang",
                "java.lang.invoke",
                "java.lang.reflect",
                "java.lang.runtime",
                "java.math",
                "java.nio.charset",
                "java.security",
                "java.text",
                "java.time",
                "java.time.chrono",
                "java.time.format",
                "java.time.temporal",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream");
        Set<String> impure = Set.of(
                "java.time.Clock",
                "java.time.InstantSource",
                "java.util.Random",
                "java.util.Scanner",
                "java.util.Timer",
                "java.security.SecureRandom",
                "java.lang.Thread",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime");
        return describe("plain values of Java", each -> {
            JavaClass type = each.getBaseComponentType();
            return type.isPrimitive() || packages.contains(type.getPackageName()) && !impure.contains(type.getName());
        });
    }

    private static DescribedPredicate<JavaClass> recordsOfTheHouse() {
        return describe("records and choices of the house", each -> {
            JavaClass type = each.getBaseComponentType();
            boolean sealedChoice = type.isInterface() && type.reflect().isSealed();
            return type.getPackageName().startsWith("org.huanjie")
                    && (type.isRecord() || type.isEnum() || type.isAnnotation() || sealedChoice || nameOfChoices(type));
        });
    }

    /** An interface that choices alone implement. */
    private static boolean nameOfChoices(JavaClass type) {
        Set<JavaClass> all = type.isInterface() ? type.getAllSubclasses() : Set.of();
        return !all.isEmpty() && all.stream().allMatch(each -> each.isEnum());
    }

    private static boolean asksTheMachinesTime(MethodCallTarget called) {
        String owner = called.getOwner().getName();
        boolean withoutClock = called.getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        boolean now = owner.startsWith("java.time.") && called.getName().equals("now") && withoutClock;
        boolean millis = owner.equals("java.lang.System") && called.getName().equals("currentTimeMillis");
        boolean calendar =
                owner.equals("java.util.Calendar") && called.getName().equals("getInstance");
        return now || millis || calendar;
    }
}
