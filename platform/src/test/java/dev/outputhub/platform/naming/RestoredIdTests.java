package dev.outputhub.platform.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestoredIdTests {

    private static final UUID ACME = UUID.fromString("0197a001-0000-7000-8000-0000000000aa");
    private static final UUID GLOBEX = UUID.fromString("0197a001-0000-7000-8000-0000000000bb");
    private static final UUID RECORD = UUID.fromString("0198b7c2-1f3a-7d4e-9a5b-6c7d8e9f0a1b");

    @Test
    void aRecordThatComesHomeIsItselfAgain() {
        assertThat(RestoredId.of(ACME, true, RECORD)).isEqualTo(RECORD);
    }

    @Test
    void elsewhereItHasAnotherIdWhichIsAlwaysTheSame() {
        var restored = RestoredId.of(GLOBEX, false, RECORD);
        assertThat(restored)
                .isNotEqualTo(RECORD)
                .isEqualTo(RestoredId.of(GLOBEX, false, RECORD))
                .isNotEqualTo(RestoredId.of(ACME, false, RECORD));
        // every service and every release must work out this very id: archives outlive both
        assertThat(restored).hasToString("0198b7c2-1f3a-8867-a1df-b72d4e741147");
    }

    @Test
    void itKeepsItsPlaceInTimeAndSaysThatItIsMade() {
        var restored = RestoredId.of(GLOBEX, false, RECORD);
        assertThat(restored.getMostSignificantBits() >>> 16).isEqualTo(RECORD.getMostSignificantBits() >>> 16);
        assertThat(restored.version()).isEqualTo(8);
        assertThat(restored.variant()).isEqualTo(2);
    }

    @Test
    void recordsOfOneMillisecondStayApart() {
        var neighbour = UUID.fromString("0198b7c2-1f3a-7d4e-9a5b-6c7d8e9f0a1c");
        assertThat(RestoredId.of(GLOBEX, false, RECORD)).isNotEqualTo(RestoredId.of(GLOBEX, false, neighbour));
    }
}
