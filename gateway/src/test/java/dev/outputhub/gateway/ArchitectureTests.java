package dev.outputhub.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ArchitectureTests {

    private static final String BASE = "dev.outputhub.gateway";
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(GATEWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access",
                "problems",
                "prompts",
                "routing",
                "signin",
                "signup",
                "signin.browser",
                "signin.ended",
                "signin.keycloak",
                "signin.person",
                "signin.token",
                "signin.firewall",
                "session",
                "limits",
                "resilience",
                "search",
                "documents",
                "webapplication",
                "health"
            })
    void everyFeatureIsThereAndSaysWhatMayBeNull(String feature) {
        var classes = GATEWAY.that(DescribedPredicate.describe(
                "in " + feature, (JavaClass type) -> type.getPackageName().equals(BASE + "." + feature)));

        assertThat(classes).isNotEmpty();
        assertThat(classes.iterator().next().getPackage().isAnnotatedWith(NullMarked.class))
                .isTrue();
    }

    @Test
    void theRoomsOfSignInDoNotDependOnEachOtherInCircles() {
        slices().matching(BASE + ".(signin.*)..").should().beFreeOfCycles().check(GATEWAY);
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".signin.keycloak", BASE + ".signin.firewall")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".signin", BASE + ".signin.browser")
                .check(GATEWAY);
    }

    @Test
    void routingAndProblemsKnowNothingOfTheRest() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".routing")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".signin", BASE + ".limits", BASE + ".search", BASE + ".session")
                .check(GATEWAY);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".problems")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "of another feature",
                        (JavaClass type) -> type.getPackageName().startsWith(BASE + ".")
                                && !type.getPackageName().equals(BASE + ".problems")))
                .check(GATEWAY);
    }

    @Test
    void theGatewayHasNoDatabaseAndIsNoServlet() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "jakarta.servlet..", "dev.outputhub.platform..")
                .check(GATEWAY);
    }

    @Test
    void onlyControllersAnswerOnTheWeb() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .andShould()
                .bePackagePrivate()
                .check(GATEWAY);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(GATEWAY);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(GATEWAY);
    }

    @Test
    void nothingIsInjectedIntoFieldsNorPrinted() {
        noFields().should().beAnnotatedWith(Autowired.class).check(GATEWAY);
        noClasses().should().accessField(System.class, "out").check(GATEWAY);
    }

    @Test
    void nothingBlocksTheEventLoop() {
        noClasses()
                .should()
                .callMethod(Mono.class, "block")
                .orShould()
                .callMethod(Flux.class, "blockLast")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .check(GATEWAY);
    }
}
