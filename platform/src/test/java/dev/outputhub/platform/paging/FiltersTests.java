package dev.outputhub.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outputhub.platform.problems.Problem;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class FiltersTests {

    private static final Filters FILTERS = Filters.declare()
            .field("at", DSL.field("at", SQLDataType.INSTANT))
            .field("enabled", DSL.field("enabled", SQLDataType.BOOLEAN))
            .field("title", DSL.field("title", SQLDataType.VARCHAR))
            .field("recordId", DSL.field("record_id", SQLDataType.UUID))
            .related(
                    "agentId",
                    DSL.field("id", SQLDataType.UUID),
                    links -> DSL.select(DSL.field("prompt_id", SQLDataType.UUID))
                            .from("used")
                            .where(links),
                    DSL.field("agent_id", SQLDataType.UUID));

    @Test
    void comparesByTheOperatorAfterTheName() {
        assertThat(condition("at.gte", "2026-01-01T00:00:00Z").toString()).contains("at >= ");
        assertThat(condition("enabled", "true").toString()).contains("enabled in (true)");
    }

    @Test
    void asksForAnyOfSeveralRelatedRecordsAndForNoneOrSome() {
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        assertThat(condition("agentId", first + "," + second).toString())
                .contains("agent_id in", first, second)
                .doesNotContain("not in");
        assertThat(condition("agentId", "none").toString())
                .contains("id not in")
                .doesNotContain("agent_id");
        assertThat(condition("agentId", "some").toString()).contains("id in").doesNotContain("agent_id");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> condition("agentId", "7"))
                .withMessage("agentId is malformed");
    }

    @Test
    void asksForThoseThatHaveNoneOfSeveralRelatedRecords() {
        var first = UUID.randomUUID().toString();
        assertThat(condition("agentId", "not:" + first).toString()).contains("id not in", "agent_id in", first);
        assertThat(condition("recordId", "not:" + first).toString()).contains("record_id is null", "not", first);
        for (var malformed : new String[] {"not:", "not:7", "not:none"}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> condition("recordId", malformed));
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> condition("agentId", malformed));
        }
    }

    @Test
    void asksForThoseThatHaveEachOfSeveralRelatedRecords() {
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        var both = condition("agentId", "all:" + first + "," + second).toString();
        assertThat(both).contains(first, second).doesNotContain(" or ");
        assertThat(both.split("id in", -1)).as("one condition for each").hasSizeGreaterThan(2);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> condition("agentId", "all:7"));
    }

    @Test
    void takesATextThatBeginsLikeAnOperatorForAText() {
        assertThat(condition("title", "not:this").toString()).contains("title in ('not:this')");
    }

    @Test
    void refusesWhatNobodyDeclared() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> condition("frob", "1"));
    }

    @Test
    void refusesAValueOfAnotherTypeInsteadOfComparingWithNothing() {
        for (var malformed : Map.of("at.gte", "yesterday", "enabled", "maybe", "recordId", "7")
                .entrySet()) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> condition(malformed.getKey(), malformed.getValue()))
                    .withMessage(malformed.getKey() + " is malformed");
        }
    }

    @Test
    void refusesYearsTheDatabaseHasNot() {
        for (var time : new String[] {"+999999-01-01T00:00:00Z", "-9999-01-01T00:00:00Z", "0000-01-01T00:00:00Z"}) {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> condition("at.gte", time));
        }
        assertThat(condition("at.gte", "9999-12-31T23:59:59Z").toString()).contains("at >= ");
    }

    private static Condition condition(String name, String value) {
        return FILTERS.condition(ListQuery.of(Map.of(name, new String[] {value})));
    }
}
