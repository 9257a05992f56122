package io.litige.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void readsLikeANumberAndHasNoLettersThatAreMistakenForDigits() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var id = new DisputeId(new UUID(random.nextLong(), random.nextLong()));
            assertThat(id.reference()).matches("L(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        }
    }

    @Test
    void staysTheSameForEver() {
        assertThat(DisputeId.of("6b2f4c1e-8d3a-4f57-9c20-5e1d7a9b3c44").reference())
                .isEqualTo("L-E20Q-GXFA-DKRH");
    }

    @Test
    void differsBetweenNameBasedIdsAsFarAsSixtyBitsCan() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 20_000; i++) {
            seen.add(new DisputeId(CustomerId.ofReference("request " + i).value()).reference());
        }
        assertThat(seen).hasSize(20_000);
    }
}
