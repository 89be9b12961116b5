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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules that hold qms-spi and qms-core together. Only production classes are looked at. */
class ArchitectureTest {
    /** The only classes, with those nested in them, that may ask the machine for the time or for a random id. */
    private static final Set<String> PORTS_TO_TIME_AND_CHANCE = Set.of("org.qms4j.spi.IdGenerator", "org.qms4j.Qms");

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

    @Test
    void productionClassesOfBothModulesAreLookedAt() {
        assertThat(SPI).as("classes of qms-spi").isNotEmpty();
        assertThat(CORE).as("classes of qms-core").isNotEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(eachPackage()).should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theSpiDependsOnJavaAndJSpecifyOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.qms4j.spi..")
                .check(SPI);
    }

    @Test
    void theCoreKnowsNoJsonLibraryNoDatabaseAndNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..",
                        "tools.jackson..",
                        "com.google.gson..",
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework..")
                .check(CORE);
    }

    @Test
    void onlyThePortsAskForTheTimeOrForARandomId() {
        noClasses()
                .that(describe("are not ports", type -> !PORTS_TO_TIME_AND_CHANCE.contains(outermost(type))))
                .should(accessTargetWhere(describe("the time or a random id is asked for", this::asksTheMachine)))
                .check(ALL);
    }

    @Test
    void noStaticFieldCanChange() {
        fields().that()
                .areStatic()
                .and(describe(
                        "are not the compiler's", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                // a module without static fields is fine
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void noThreadIsStarted() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        describe("make threads", (JavaClass type) -> FACTORIES_OF_THREADS.contains(type.getName())))
                .orShould(accessTargetWhere(describe("a thread is made or handed work", this::startsAThread)))
                .orShould()
                .beAssignableTo(Thread.class)
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarkedInItsPackageInfo() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : ALL) {
            if (!type.getPackageName().isEmpty() && !isNullMarked(type.getPackageName())) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void theCoreReadsTextWithLinearScannersAndNoRegularExpressions() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould(accessTargetWhere(describe(
                        "a String method takes a regular expression",
                        access -> access.getTargetOwner().isEquivalentTo(String.class)
                                && REGEX_IN_DISGUISE.contains(access.getTarget().getName()))))
                .check(CORE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses()
                .should(accessTargetWhere(describe("something is printed", this::prints)))
                .check(ALL);
    }

    private boolean asksTheMachine(JavaAccess<?> access) {
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

    private boolean startsAThread(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return assignableTo(Thread.class).test(access.getTargetOwner())
                        && (name.equals("<init>") || name.equals("start") || name.startsWith("of"))
                || access.getTargetOwner().isEquivalentTo(CompletableFuture.class) && name.endsWith("Async");
    }

    private boolean prints(JavaAccess<?> access) {
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
