package org.orthant.cli;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows of docs/architecture.md, and what the science must never call. */
class ArchitectureTest {

    /** The packages of the room {@code core}. */
    private static final String[] CORE = {
        "org.orthant.math..",
        "org.orthant.stats..",
        "org.orthant.task..",
        "org.orthant.network..",
        "org.orthant.training..",
        "org.orthant.connectivity..",
        "org.orthant.community..",
        "org.orthant.nullmodel..",
        "org.orthant.dynamics..",
        "org.orthant.projection..",
        "org.orthant.function.."
    };

    /** Functions of {@link Math} whose last bits may differ between machines. */
    private static final String INEXACT =
            "exp|expm1|log|log10|log1p|sin|cos|tan|sinh|cosh|tanh|asin|acos|atan|atan2|pow|cbrt|hypot";

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.orthant");
    }

    @Test
    void roomsUseOnlyTheRoomsBeforeThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.orthant..")
                .layer("core")
                .definedBy(CORE)
                .layer("formats")
                .definedBy("org.orthant.formats..")
                .layer("studies")
                .definedBy("org.orthant.studies..")
                .layer("cli")
                .definedBy("org.orthant.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("studies")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("formats")
                .mayOnlyBeAccessedByLayers("studies", "cli")
                .ensureAllClassesAreContainedInArchitecture()
                .check(classes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    math         |
                    stats        | math
                    task         | math
                    network      | math
                    training     | math network task
                    connectivity | math
                    community    | math connectivity
                    nullmodel    | math connectivity community stats
                    projection   | math connectivity community
                    function     | math task network community stats
                    dynamics     | math stats network connectivity
                    """)
    void corePackagesUseOnlyWhatTheyMay(String topic, String allowed) {
        String[] others = Arrays.stream(CORE)
                .filter(name -> !name.startsWith("org.orthant." + topic + "."))
                .filter(name -> allowed == null
                        || Arrays.stream(allowed.split(" ")).noneMatch(a -> name.equals("org.orthant." + a + "..")))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.orthant." + topic + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(classes);
    }

    @Test
    void onlyMathUsesItsKernels() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orthant.math..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.orthant.math.internal..")
                .check(classes);
    }

    @Test
    void onlyTheKernelsNameTheVectorModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.orthant.math.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(classes);
    }

    @Test
    void figuresAndReportKnowNoStudy() {
        noClasses()
                .that()
                .resideInAnyPackage("org.orthant.studies.figure..", "org.orthant.studies.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.orthant.studies.function..", "org.orthant.studies.run..")
                .check(classes);
    }

    @Test
    void theScienceKnowsNoFilesTerminalsOrPictures() {
        inCore().dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.awt..", "tools.jackson..", "picocli..")
                .check(classes);
    }

    @Test
    void theScienceReadsNoClockAndNoChance() {
        inCore().accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(classes);
    }

    @Test
    void theScienceCallsNoFunctionWhoseBitsDependOnTheMachine() {
        inCore().accessTargetWhere(target(owner(type(Math.class))).and(target(nameMatching(INEXACT))))
                .check(classes);
    }

    private static ClassesShould inCore() {
        return noClasses().that().resideInAnyPackage(CORE).should();
    }
}
