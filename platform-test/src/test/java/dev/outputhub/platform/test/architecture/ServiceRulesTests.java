package dev.outputhub.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that lets a sloppy service through would let every service through. */
class ServiceRulesTests {

    private static final JavaClasses SLOPPY = new ClassFileImporter().importPackages("dev.outputhub.sloppy");
    private static final List<String> VIOLATIONS =
            ServiceRules.of("sloppy", SLOPPY, "order", "customer").violations();
    private static final String DESK = "dev.outputhub.sloppy.order.OrderDesk";
    private static final Map<String, String> OWNERS =
            Map.of("orders", "order", "customer", "customer", "address", "customer", "invoice", "customer");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cycle detected: Slice customer",
                "Package order.line",
                "calls method <dev.outputhub.output.Elsewhere.answer()>",
                "OrderController.open()> is not annotated with @RequiresScope",
                "OrderController.all() serves /internal/orders",
                "OrderController serves GET /internal/orders without a contract of its answer",
                "is annotated with <org.springframework.web.bind.annotation.RequestParam>",
                "OrderController.database> has type <org.jooq.DSLContext>",
                "OrderUtil.partition(org.apache.kafka.common.TopicPartition)> has parameter of type"
                        + " <org.apache.kafka.common.TopicPartition>",
                "calls method <java.time.Instant.now()>",
                "OrderUtil.last> is annotated with @Autowired",
                "dev.outputhub.sloppy.customer is not @NullMarked",
                "OrderUtil> has simple name ending with 'Util'"
            })
    void isCaught(String violation) {
        assertThat(VIOLATIONS).anySatisfy(report -> assertThat(report).contains(violation));
    }

    @Test
    void isToldInOneGo() {
        assertThat(VIOLATIONS).hasSize(12);
        assertThatThrownBy(() -> ServiceRules.of("sloppy", SLOPPY).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Cycle detected", "is not @NullMarked");
    }

    @Test
    void aTableWrittenInAnotherPackageIsCaughtInEveryWayOfWritingIt() {
        assertThat(added(rules().tables(OWNERS)).lines().skip(1))
                .containsExactlyInAnyOrder(
                        DESK + " writes customer, which is written in customer",
                        DESK + " writes address, which is written in customer",
                        DESK + " writes invoice, which is written in customer",
                        DESK + " writes a table that cannot be told from the call");
    }

    @Test
    void aTableThatNobodyOwnsIsCaught() {
        assertThat(added(rules().tables(Map.of("customer", "customer")))).contains(DESK + " writes orders");
    }

    @Test
    void aTableThatIsInTheMapAndThatNobodyWritesIsCaught() {
        assertThat(added(rules().tables(Map.of("payment", "order")))).contains("Nobody writes payment");
    }

    @Test
    void aContractWithoutAnEndpointIsCaught() {
        assertThatThrownBy(() -> InternalEndpoints.check("terms", "dev.outputhub.platform.paging"))
                .hasMessageContaining("The contract of GET /internal/term-counts/{vocabulary} has no endpoint");
    }

    private static ServiceRules rules() {
        return ServiceRules.of("sloppy", SLOPPY);
    }

    private static String added(ServiceRules rules) {
        return rules.violations().getLast();
    }

    @Test
    void anEndpointWithASummaryAloneIsCaughtWhereTheServiceIsDocumented() {
        assertThat(ServiceRules.of("sloppy", SLOPPY).documented().violations())
                .anySatisfy(report -> assertThat(report)
                        .contains("OrderController.open() serves /api/v1/orders without a summary and a description")
                        .doesNotContain("/internal"));
    }

    @Test
    void aPackageThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> ServiceRules.of("sloppy", SLOPPY, "invoice"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no package dev.outputhub.sloppy.invoice");
    }
}
