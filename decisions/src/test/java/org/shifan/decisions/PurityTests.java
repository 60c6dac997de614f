package org.shifan.decisions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(
        packages = "org.shifan.decisions",
        importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTests {
    @ArchTest
    static final ArchRule neitherFrameworkNorDatabaseNorNetwork =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "java.sql..", "java.net.http..")
                    .because("a stranger recomputes our decisions with a JDK and this jar");

    @ArchTest
    static final ArchRule noClockOfTheirOwn =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .because("the same input gives the same decision in every year");
}
