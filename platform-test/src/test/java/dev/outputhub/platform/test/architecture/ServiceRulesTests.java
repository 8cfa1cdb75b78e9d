package dev.outputhub.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that lets a sloppy service through would let every service through. */
class ServiceRulesTests {

    private static final JavaClasses SLOPPY = new ClassFileImporter().importPackages("dev.outputhub.sloppy");
    private static final List<String> VIOLATIONS =
            ServiceRules.of("sloppy", SLOPPY, "order", "customer").violations();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cycle detected: Slice customer",
                "calls method <dev.outputhub.output.Elsewhere.answer()>",
                "OrderController.open()> is not annotated with @RequiresScope",
                "OrderController.all() serves /internal/orders",
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
        assertThat(VIOLATIONS).hasSize(10);
        assertThatThrownBy(() -> ServiceRules.of("sloppy", SLOPPY).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Cycle detected", "is not @NullMarked");
    }

    @Test
    void anEndpointWithoutASummaryIsCaughtWhereTheServiceIsDocumented() {
        assertThat(ServiceRules.of("sloppy", SLOPPY).documented().violations())
                .anySatisfy(report -> assertThat(report)
                        .contains("OrderController.open() serves /api/v1/orders without a summary")
                        .doesNotContain("/internal"));
    }

    @Test
    void aPackageThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> ServiceRules.of("sloppy", SLOPPY, "invoice"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no package dev.outputhub.sloppy.invoice");
    }
}
