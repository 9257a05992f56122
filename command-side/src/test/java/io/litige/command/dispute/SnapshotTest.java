package io.litige.command.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.litige.api.access.Step;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {
    private final Jackson3Serializer json = Jackson3Serializer.builder().build();

    @ParameterizedTest
    @EnumSource(Step.class)
    void aDisputeComesBackFromItsSnapshotAsItWas(Step step) {
        var story = Stories.before(step).given(Stories.actor(step), Stories.wish(step));
        var live = aggregate(story);
        var snapshot = json.serialize(live, String.class);
        DisputeAggregate restored = json.deserialize(snapshot);
        assertThat(restored.state()).isEqualTo(live.state()).isNotNull();
        assertThat(restored.id()).isEqualTo(Wishes.DISPUTE);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aSnapshotHoldsNoText(Step step) {
        var story = Stories.before(step).given(Stories.actor(step), Stories.wish(step));
        assertThat(json.serialize(aggregate(story), String.class).getData())
                .doesNotContain("Camille", "CL-88", "charged", "position of", "sofa.jpg", "torn", "Dear", "recorded");
    }

    private static DisputeAggregate aggregate(DisputeFixture story) {
        var aggregate = new DisputeAggregate();
        long version = 0;
        for (var event : story.events()) {
            aggregate.on(event, version++);
        }
        return aggregate;
    }
}
