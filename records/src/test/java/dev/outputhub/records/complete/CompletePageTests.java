package dev.outputhub.records.complete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.CompletePage.Weighed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CompletePageTests {

    @Test
    void endsAtTheLimitAndSaysWhereToGoOn() {
        var page = CompletePage.of(found(3, 10), 2, CompletePageTests::read);
        assertThat(page.records())
                .extracting(record -> record.path("id").asString())
                .containsExactly(id(1), id(2));
        assertThat(page.next()).isEqualTo(id(2));
        assertThat(CompletePage.of(found(2, 10), 2, CompletePageTests::read).next())
                .isNull();
    }

    @Test
    void endsEarlyWhereRecordsAreLargeButNeverEmpty() {
        assertThat(CompletePage.of(found(5, 1_500_000), 100, CompletePageTests::read)
                        .records())
                .hasSize(2);
        var huge = CompletePage.of(found(2, 50_000_000), 100, CompletePageTests::read);
        assertThat(huge.records()).hasSize(1);
        assertThat(huge.next()).isEqualTo(id(1));
    }

    @Test
    void goesOnBehindARecordThatIsGoneMeanwhile() {
        var page = CompletePage.of(found(3, 10), 2, _ -> Map.of());
        assertThat(page.records()).isEmpty();
        assertThat(page.next()).isEqualTo(id(2));
    }

    @Test
    void takesEveryOtherParameterForAFilter() {
        var query = CompleteQuery.of(Map.of("after", id(7), "limit", "5", "terms.tags", "a"));
        assertThat(query.after()).hasToString(id(7));
        assertThat(query.limit()).isEqualTo(5);
        assertThat(query.filters().filters()).containsExactly(Map.entry("terms.tags", "a"));
        assertThatThrownBy(() -> CompleteQuery.of(Map.of("limit", "101"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> CompleteQuery.of(Map.of("after", "x"))).isInstanceOf(Problem.class);
    }

    @Test
    void namesTheFieldsThatNobodyKnowsHere() {
        var record = JsonMapper.shared().readTree("{\"id\": 1, \"mood\": \"good\", \"aura\": 2, \"empty\": null}");
        assertThat(new LeftOut().unknown(record, Set.of("id")).reason()).isEqualTo("left out: aura, mood");
        assertThat(new LeftOut().unknown(record, Set.of("id", "mood", "aura")).reason())
                .isNull();
    }

    private static List<Weighed> found(int count, long weight) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new Weighed(new UUID(0, number), weight))
                .toList();
    }

    private static String id(long number) {
        return new UUID(0, number).toString();
    }

    private static Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, CompletePageTests::record));
    }

    private static ObjectNode record(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString());
    }
}
