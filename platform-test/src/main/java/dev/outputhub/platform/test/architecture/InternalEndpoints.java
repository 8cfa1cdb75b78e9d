package dev.outputhub.platform.test.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.outputhub.platform.test.contracts.InternalContract;
import java.util.HashSet;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMapping;

/** Endpoints between services have a contract, and a contract has its endpoint. */
public final class InternalEndpoints {

    private InternalEndpoints() {}

    /** For what is no service and has such endpoints: a part that several services take in. */
    public static void check(String owner, String basePackage) {
        haveAContract(owner)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(basePackage));
    }

    static ArchRule haveAContract(String owner) {
        return classes().should(new ArchCondition<JavaClass>("serve on /internal what contracts/internal says") {

            private final Set<String> served = new HashSet<>();

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethods().stream()
                        .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class))
                        .map(Endpoint::of)
                        .filter(Endpoint::isInternal)
                        .forEach(endpoint -> {
                            served.add(endpoint.toString());
                            var contract = InternalContract.of(owner, endpoint.toString());
                            if (!contract.hasAnswer() || contract.hasRequest() != endpoint.takesBody()) {
                                events.add(SimpleConditionEvent.violated(
                                        item,
                                        item.getName() + " serves " + endpoint + " without a contract of its "
                                                + (endpoint.takesBody() ? "request and its " : "") + "answer"));
                            }
                        });
            }

            @Override
            public void finish(ConditionEvents events) {
                InternalContract.of(owner).stream()
                        .filter(contract -> !served.contains(contract.endpoint()))
                        .forEach(contract -> events.add(SimpleConditionEvent.violated(
                                contract, "The contract of " + contract.endpoint() + " has no endpoint")));
            }
        });
    }
}
