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
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.outputhub.platform.identity.RequiresScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    private ServiceRules(String service, JavaClasses classes) {
        this.service = service;
        this.classes = classes;
    }

    /** @param service the package below {@code dev.outputhub}, such as {@code output} */
    public static ServiceRules of(String service, String... features) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT + service);
        Stream.of(features).forEach(feature -> {
            var name = ROOT + service + "." + feature;
            if (!classes.containPackage(name)) {
                throw new AssertionError("There is no package " + name);
            }
        });
        return new ServiceRules(service, classes);
    }

    public void check() {
        featuresHaveNoCycles();
        servicesDoNotMeet();
        endpointsDeclareTheirScope();
        webStaysInControllers();
        kafkaStaysInbound();
        timeComesFromTheClock();
        nothingIsInjectedIntoFields();
        packagesAreNullMarked();
        namesSayWhatThingsAre();
    }

    private void featuresHaveNoCycles() {
        slices().matching(ROOT + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(generated(), DescribedPredicate.alwaysTrue())
                .ignoreDependency(DescribedPredicate.alwaysTrue(), generated())
                .check(classes);
    }

    private void servicesDoNotMeet() {
        var others = SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(classes);
    }

    private void endpointsDeclareTheirScope() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(RequiresScope.class)
                .andShould(takeTheInternalScopeOnInternalPaths())
                .allowEmptyShould(true)
                .check(classes);
    }

    private static ArchCondition<JavaMethod> takeTheInternalScopeOnInternalPaths() {
        return new ArchCondition<>("require the internal scope exactly on /internal paths") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var reflected = method.reflect();
                var mapping = org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation(
                        reflected, RequestMapping.class);
                var onClass = org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation(
                        reflected.getDeclaringClass(), RequestMapping.class);
                var scope = reflected.getAnnotation(RequiresScope.class);
                var prefix = onClass == null || onClass.path().length == 0 ? "" : onClass.path()[0];
                var path = prefix + (mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0]);
                boolean internal = scope != null && RequiresScope.INTERNAL.equals(scope.value());
                if (internal != path.startsWith("/internal")) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " serves " + path));
                }
            }
        };
    }

    private void webStaysInControllers() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Controller")
                .and()
                .resideOutsideOfPackages(ROOT + service + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.web.bind..")
                .check(classes);
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(org.jooq.DSLContext.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    private void kafkaStaysInbound() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + service + ".inbound..", ROOT + service + ".config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
                .check(classes);
    }

    private void timeComesFromTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .accessField(System.class, "out")
                .check(classes);
    }

    private void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    private void packagesAreNullMarked() {
        classes()
                .that(DescribedPredicate.not(generated()))
                .should(new ArchCondition<JavaClass>("be in a @NullMarked package") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(
                                    SimpleConditionEvent.violated(item, item.getPackageName() + " is not @NullMarked"));
                        }
                    }
                })
                .check(classes);
    }

    private void namesSayWhatThingsAre() {
        noClasses().should().haveSimpleNameEndingWith("Util").check(classes);
        noClasses().should().haveSimpleNameEndingWith("Utils").check(classes);
        noClasses().should().haveSimpleNameEndingWith("Helper").check(classes);
        noClasses().should().haveSimpleNameEndingWith("Manager").check(classes);
        noClasses().should().haveSimpleNameEndingWith("Impl").check(classes);
    }

    private DescribedPredicate<JavaClass> generated() {
        return JavaClass.Predicates.resideInAPackage(ROOT + service + ".database..");
    }
}
