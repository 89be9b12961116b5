package org.qms4j;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rules that hold qms-spi and qms-core together. Only production classes are looked at; that each rule can be
 * broken shows {@link ArchitectureRulesTest}.
 */
class ArchitectureTest {
    /** The only classes, with those nested in them, that may ask the machine for the time or for a random id. */
    private static final Set<String> PORTS_TO_TIME_AND_CHANCE =
            Set.of("org.qms4j.spi.IdGenerator", "org.qms4j.spi.store.InMemoryStore", "org.qms4j.Qms");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.qms4j");
    private static final JavaClasses SPI = ALL.that(describe("are in qms-spi", ArchitectureTest::isSpi));
    private static final JavaClasses CORE = ALL.that(describe("are in qms-core", (JavaClass type) -> !isSpi(type)));

    private static final Set<String> REGEX_IN_DISGUISE = Set.of("matches", "replaceAll", "replaceFirst");
    private static final Set<String> FACTORIES_OF_THREADS = Set.of(
            "java.util.Timer",
            "java.util.concurrent.Executors",
            "java.util.concurrent.ForkJoinPool",
            "java.util.concurrent.ThreadPoolExecutor",
            "java.util.concurrent.ScheduledThreadPoolExecutor");

    static final ArchRule NO_CYCLES =
            slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

    static final ArchRule JAVA_AND_JSPECIFY_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.qms4j.spi..");

    static final ArchRule NO_JSON_LIBRARY_DATABASE_OR_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml..",
                    "tools.jackson..",
                    "com.google.gson..",
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework..");

    static final ArchRule TIME_AND_CHANCE_FROM_PORTS = noClasses()
            .that(describe("are not ports", type -> !PORTS_TO_TIME_AND_CHANCE.contains(outermost(type))))
            .should(accessTargetWhere(
                    describe("the time or a random id is asked for", ArchitectureTest::asksTheMachine)));

    static final ArchRule NO_MUTABLE_STATICS = fields().that()
            .areStatic()
            .and(describe(
                    "are not the compiler's", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
            .should()
            .beFinal()
            // a module without static fields is fine
            .allowEmptyShould(true);

    static final ArchRule NO_THREADS = noClasses()
            .should()
            .dependOnClassesThat(
                    describe("make threads", (JavaClass type) -> FACTORIES_OF_THREADS.contains(type.getName())))
            .orShould(accessTargetWhere(describe("a thread is made or handed work", ArchitectureTest::startsAThread)))
            .orShould()
            .beAssignableTo(Thread.class);

    static final ArchRule NO_REGULAR_EXPRESSIONS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex..")
            .orShould(accessTargetWhere(describe(
                    "a String method takes a regular expression",
                    access -> access.getTargetOwner().isEquivalentTo(String.class)
                            && REGEX_IN_DISGUISE.contains(access.getTarget().getName()))));

    static final ArchRule NOTHING_PRINTED =
            noClasses().should(accessTargetWhere(describe("something is printed", ArchitectureTest::prints)));

    @Test
    void productionClassesOfBothModulesAreLookedAt() {
        assertThat(SPI).as("classes of qms-spi").isNotEmpty();
        assertThat(CORE).as("classes of qms-core").isNotEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        NO_CYCLES.check(ALL);
    }

    @Test
    void theSpiDependsOnJavaAndJSpecifyOnly() {
        JAVA_AND_JSPECIFY_ONLY.check(SPI);
    }

    @Test
    void theCoreKnowsNoJsonLibraryNoDatabaseAndNoFramework() {
        NO_JSON_LIBRARY_DATABASE_OR_FRAMEWORK.check(CORE);
    }

    @Test
    void onlyThePortsAskForTheTimeOrForARandomId() {
        TIME_AND_CHANCE_FROM_PORTS.check(ALL);
    }

    @Test
    void noStaticFieldCanChange() {
        NO_MUTABLE_STATICS.check(ALL);
    }

    @Test
    void noThreadIsStarted() {
        NO_THREADS.check(ALL);
    }

    @Test
    void everyPackageIsNullMarkedInItsPackageInfo() {
        assertThat(unmarked(ALL)).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void theCoreReadsTextWithLinearScannersAndNoRegularExpressions() {
        NO_REGULAR_EXPRESSIONS.check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        NOTHING_PRINTED.check(ALL);
    }

    static Set<String> unmarked(JavaClasses classes) {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!type.getPackageName().isEmpty() && !isNullMarked(type.getPackageName())) {
                unmarked.add(type.getPackageName());
            }
        }
        return unmarked;
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        if (access.getTargetOwner().isEquivalentTo(Clock.class)) {
            return name.startsWith("system") || name.startsWith("tick") && !takesAClock(access);
        }
        if (owner.startsWith("java.time.")) {
            return name.equals("now") && !takesAClock(access);
        }
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || access.getTargetOwner().isEquivalentTo(UUID.class) && name.equals("randomUUID");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean startsAThread(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return assignableTo(Thread.class).test(access.getTargetOwner())
                        && (name.equals("<init>") || name.equals("start") || name.startsWith("of"))
                || access.getTargetOwner().isEquivalentTo(CompletableFuture.class) && name.endsWith("Async");
    }

    private static boolean prints(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(System.class) && (name.equals("out") || name.equals("err"))
                || name.equals("printStackTrace")
                        && assignableTo(Throwable.class).test(access.getTargetOwner());
    }

    private static boolean isSpi(JavaClass type) {
        return type.getPackageName().equals("org.qms4j.spi")
                || type.getPackageName().startsWith("org.qms4j.spi.");
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException noPackageInfo) {
            return false;
        }
    }

    /** A slice for every package, the root included: {@code org.qms4j.(**)} would leave that one out. */
    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return type.getPackageName().startsWith("org.qms4j")
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "every package";
            }
        };
    }
}
