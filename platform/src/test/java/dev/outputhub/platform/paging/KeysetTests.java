package dev.outputhub.platform.paging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.outputhub.platform.problems.Problem;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors that somebody made by hand. */
class KeysetTests {

    private static final String ID = "0198c0de-0000-7000-8000-00000000f00d";
    private static final Field<?> TIME = DSL.field("at", SQLDataType.INSTANT);
    private static final Keyset ORDER =
            Keyset.by(DSL.field("id", SQLDataType.UUID), "-at").sortable("at", TIME);

    @Test
    void takesValuesOfTheRightKind() {
        assertThatCode(() -> after("2031-01-31T23:59:59.999999Z", ID)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-01-01T00:00:00Z", "-4000-01-01T00:00:00Z", "yesterday", "", "'; drop table note"})
    void refusesATimeThatTheDatabaseDoesNotKnow(String time) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> after(time, ID));
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> after("2031-01-31T23:59:59Z", "1"));
    }

    @Test
    void refusesMoreOrFewerValuesThanItsOrderHas() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> after(ID));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> after("2031-01-31T23:59:59Z", ID, ID));
    }

    private static void after(@Nullable String... values) {
        var origin = CursorOrigin.of(ListQuery.of(Map.of())) + "-at-id";
        var cursor = new Cursor(origin, List.of(values)).encode();
        ORDER.after(ListQuery.of(Map.of("cursor", new String[] {cursor})));
    }
}
