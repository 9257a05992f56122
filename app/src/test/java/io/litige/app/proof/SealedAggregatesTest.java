package io.litige.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.proof.StreamKind;
import io.litige.command.CommandSide;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Beside strangers our own aggregates are known by their names alone: none may be forgotten. */
class SealedAggregatesTest {
    private static final String ID = UUID.randomUUID().toString();

    @Test
    void everyAggregateIsSealed() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        var found = scan.findCandidateComponents(CommandSide.class.getPackageName());
        assertThat(found).hasSizeGreaterThan(1).allSatisfy(aggregate -> {
            var name = String.valueOf(aggregate.getBeanClassName());
            assertThat(SealedAggregates.kind(name.substring(name.lastIndexOf('.') + 1), ID))
                    .as(name)
                    .isPresent();
        });
    }

    @Test
    void whatBelongsToOthersIsNot() {
        assertThat(SealedAggregates.kind("DisputeAggregate", ID)).contains(StreamKind.DISPUTE);
        assertThat(SealedAggregates.kind("LegalFileAggregate", ID)).contains(StreamKind.LEGAL);
        assertThat(SealedAggregates.kind("Order", ID)).isEmpty();
        assertThat(SealedAggregates.kind("DisputeAggregate", "ORDER-1")).isEmpty();
        assertThat(SealedAggregates.kind("", ID)).isEmpty();
    }
}
