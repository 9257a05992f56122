package io.litige.api.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProtectedTest {
    private static final CustomerId CUSTOMER = CustomerId.ofReference("CL-1");

    @Test
    void neverPrintsItsText() {
        assertThat(Protected.freeText(CUSTOMER, "the secret")).hasToString("▮");
        assertThat("%s".formatted(Protected.personal(CUSTOMER, "a name"))).doesNotContain("name");
    }

    @Test
    void showsThatItWasErased() {
        var erased = new Protected(UUID.randomUUID(), DataClass.PERSONAL, null);

        assertThat(erased.erased()).isTrue();
        assertThat(erased.reveal()).isEqualTo(Protected.ERASED);
    }

    @Test
    void theSameCustomerReferenceGivesTheSamePseudonym() {
        assertThat(CustomerId.ofReference("CL-1")).isEqualTo(CUSTOMER);
        assertThat(CustomerId.ofReference("CL-2")).isNotEqualTo(CUSTOMER);
    }
}
