package dev.outputhub.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.syntax.SlicesShould;
import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checks one service. Give its base package and its feature packages; a package that is named and not there is an error, because
 * a rule about nothing passes silently.
 */
public final class ServiceRules {

    private static final String ROOT = "dev.outputhub.";
    private static final List<String> SERVICES =
            List.of("auth", "prompt", "output", "conversation", "llm", "analytics", "notification", "gateway");

    private final String service;
    private final JavaClasses classes;
    private final List<ArchRule> chosen = new ArrayList<>();

    private ServiceRules(String service, JavaClasses classes) {
        this.service = service;
        this.classes = classes;
    }

    /** @param service the package below {@code dev.outputhub}, such as {@code output} */
    public static ServiceRules of(String service, String... features) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + service);
        return of(service, classes, features);
    }

    static ServiceRules of(String service, JavaClasses classes, String... features) {
        Stream.of(features).forEach(feature -> {
            var name = ROOT + service + "." + feature;
            if (!classes.containPackage(name)) {
                throw new AssertionError("There is no package " + name);
            }
        });
        return new ServiceRules(service, classes);
    }

    /** Adds that every endpoint for the outside says in a sentence what it does, and describes its limits and what it refuses. */
    public ServiceRules documented() {
        chosen.add(endpointsAreDescribed());
        return this;
    }

    /**
     * Asks for each table to be written in one package.
     *
     * @param owners by table, in small letters: the package of its repository, below that of the service
     */
    public ServiceRules tables(Map<String, String> owners) {
        chosen.add(TableOwners.rule(ROOT + service + ".", generated(), owners));
        return this;
    }

    /** All that is broken at once, so that nobody mends one thing at a time. */
    public void check() {
        var broken = violations();
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("\n", broken));
        }
    }

    List<String> violations() {
        return Stream.concat(always(), chosen.stream())
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private Stream<ArchRule> always() {
        return Stream.of(
                featuresHaveNoCycles(),
                packagesHaveNoCycles(),
                servicesDoNotMeet(),
                endpointsDeclareTheirScope(),
                InternalEndpoints.haveAContract(service),
                webStaysInControllers(),
                controllersAskNoDatabase(),
                kafkaStaysInbound(),
                timeComesFromTheClock(),
                nothingIsInjectedIntoFields(),
                packagesAreNullMarked(),
                namesSayWhatThingsAre());
    }

    private ArchRule featuresHaveNoCycles() {
        return free(slices().matching(ROOT + service + ".(*)..").should());
    }

    /** Within a feature too: its packages, and the feature's own, each by itself. */
    private ArchRule packagesHaveNoCycles() {
        return free(slices().matching(ROOT + service + ".(**)")
                .namingSlices("Package $1")
                .should());
    }

    private ArchRule free(SlicesShould should) {
        return should.beFreeOfCycles()
                .ignoreDependency(generated(), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), generated());
    }

    private ArchRule servicesDoNotMeet() {
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule endpointsDeclareTheirScope() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(RequiresScope.class)
                .andShould(takeTheInternalScopeOnInternalPaths());
    }

    private static ArchRule endpointsAreDescribed() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(new ArchCondition<>("have an @Operation with a summary and a description") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var endpoint = Endpoint.of(method);
                        var operation = method.reflect().getAnnotation(Operation.class);
                        if (!endpoint.isInternal()
                                && (operation == null
                                        || operation.summary().isBlank()
                                        || operation.description().isBlank())) {
                            events.add(SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName() + " serves " + endpoint.path()
                                            + " without a summary and a description"));
                        }
                    }
                });
    }

    private static ArchCondition<JavaMethod> takeTheInternalScopeOnInternalPaths() {
        return new ArchCondition<>(
                "require the internal scope exactly on /internal paths, and none exactly on /internal/open ones") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var endpoint = Endpoint.of(method);
                var scope = method.reflect().getAnnotation(RequiresScope.class);
                var value = scope == null ? null : scope.value();
                if (RequiresScope.NONE.equals(value) != endpoint.isOpen()
                        || RequiresScope.INTERNAL.equals(value) != (endpoint.isInternal() && !endpoint.isOpen())) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " serves " + endpoint.path()));
                }
            }
        };
    }

    private ArchRule webStaysInControllers() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .resideOutsideOfPackages(ROOT + service + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind..");
    }

    private static ArchRule controllersAskNoDatabase() {
        return noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DSLContext.class);
    }

    private ArchRule kafkaStaysInbound() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + service + ".inbound..", ROOT + service + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .accessField(System.class, "out");
    }

    private static ArchRule nothingIsInjectedIntoFields() {
        return fields().should().notBeAnnotatedWith(Autowired.class);
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .that(DescribedPredicate.not(generated()))
                .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(
                                    SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                        }
                    }
                });
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl");
    }

    private DescribedPredicate<JavaClass> generated() {
        return JavaClass.Predicates.resideInAPackage(ROOT + service + ".database..");
    }
}
