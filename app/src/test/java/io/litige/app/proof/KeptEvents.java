package io.litige.app.proof;

import static io.litige.app.proof.AxonServerDouble.answer;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetAggregateSnapshotsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events in the order of their tokens, and snapshots aside, as Axon Server has them. */
final class KeptEvents extends EventStoreGrpc.EventStoreImplBase {
    private final List<Event> events = new ArrayList<>();
    private final List<Event> snapshots = new ArrayList<>();
    private final Set<Follower> followers = new HashSet<>();
    private volatile @Nullable String stuck;

    synchronized int size() {
        return events.size();
    }

    /** Loses the newest. */
    synchronized void lose(int count) {
        events.subList(events.size() - count, events.size()).clear();
    }

    /** Never ends the stream of that aggregate. */
    void getStuckAt(String aggregate) {
        stuck = aggregate;
    }

    /** Somebody's hand inside. */
    synchronized void change(String aggregate, int sequence, UnaryOperator<Event> how) {
        events.replaceAll(event ->
                event.getAggregateIdentifier().equals(aggregate) && event.getAggregateSequenceNumber() == sequence
                        ? how.apply(event)
                        : event);
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> to) {
        var appended = new ArrayList<Event>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                appended.add(event);
            }

            @Override
            public void onError(Throwable failure) {
                appended.clear();
            }

            @Override
            public void onCompleted() {
                if (append(appended)) {
                    answer(to, Confirmation.newBuilder().setSuccess(true).build());
                } else {
                    to.onError(Status.OUT_OF_RANGE
                            .withDescription("[AXONIQ-2000] Invalid sequence number")
                            .asRuntimeException());
                }
            }
        };
    }

    private synchronized boolean append(List<Event> appended) {
        for (var event : appended) {
            boolean right = event.getAggregateType().isEmpty()
                    || event.getAggregateSequenceNumber() > highest(event.getAggregateIdentifier());
            if (!right) {
                return false;
            }
        }
        events.addAll(appended);
        followers.forEach(Follower::go);
        return true;
    }

    private long highest(String aggregate) {
        return ofStream(aggregate, 0)
                .mapToLong(Event::getAggregateSequenceNumber)
                .max()
                .orElse(-1);
    }

    private Stream<Event> ofStream(String aggregate, long from) {
        return List.copyOf(events).stream()
                .filter(event ->
                        event.getAggregateIdentifier().equals(aggregate) && event.getAggregateSequenceNumber() >= from);
    }

    @Override
    public synchronized void appendSnapshot(Event snapshot, StreamObserver<Confirmation> to) {
        snapshots.add(snapshot);
        answer(to, Confirmation.newBuilder().setSuccess(true).build());
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> to) {
        List<Event> found;
        synchronized (this) {
            var snapshot = snapshots.stream()
                    .filter(one -> asked.getAllowSnapshots()
                            && one.getAggregateIdentifier().equals(asked.getAggregateId()))
                    .reduce((one, next) -> next)
                    .map(one -> Event.newBuilder(one).setSnapshot(true).build());
            long from =
                    snapshot.map(one -> one.getAggregateSequenceNumber() + 1).orElse(asked.getInitialSequence());
            found = Stream.concat(snapshot.stream(), ofStream(asked.getAggregateId(), from))
                    .toList();
        }
        found.forEach(to::onNext);
        if (!asked.getAggregateId().equals(stuck)) {
            to.onCompleted();
        }
    }

    @Override
    public synchronized void listAggregateSnapshots(GetAggregateSnapshotsRequest asked, StreamObserver<Event> to) {
        snapshots.reversed().stream()
                .filter(one -> one.getAggregateIdentifier().equals(asked.getAggregateId()))
                .limit(Math.max(1, asked.getMaxResults()))
                .forEach(to::onNext);
        to.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> to) {
        var follower = new Follower(to);
        return new AxonServerDouble.Receiver<>(to, follower::asked, () -> gone(follower));
    }

    private synchronized void gone(Follower follower) {
        followers.remove(follower);
    }

    /** Who follows, from the first request on, as far as it permits. */
    private final class Follower {
        private final StreamObserver<EventWithToken> to;
        private long next = -1;
        private long permits;

        Follower(StreamObserver<EventWithToken> to) {
            this.to = to;
        }

        void asked(GetEventsRequest asked) {
            synchronized (KeptEvents.this) {
                if (next < 0) {
                    next = asked.getTrackingToken();
                    followers.add(this);
                }
                permits += asked.getNumberOfPermits();
                go();
            }
        }

        void go() {
            while (permits > 0 && next < events.size()) {
                to.onNext(EventWithToken.newBuilder()
                        .setToken(next)
                        .setEvent(events.get((int) next))
                        .build());
                next++;
                permits--;
            }
        }
    }

    @Override
    public synchronized void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> to) {
        answer(
                to,
                ReadHighestSequenceNrResponse.newBuilder()
                        .setToSequenceNr(highest(asked.getAggregateId()))
                        .build());
    }

    @Override
    public synchronized void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> to) {
        answer(to, token(events.size() - 1L));
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> to) {
        answer(to, token(0));
    }

    @Override
    public synchronized void getTokenAt(GetTokenAtRequest asked, StreamObserver<TrackingToken> to) {
        long token = 0;
        while (token < events.size() && events.get((int) token).getTimestamp() < asked.getInstant()) {
            token++;
        }
        answer(to, token(token));
    }

    private static TrackingToken token(long token) {
        return TrackingToken.newBuilder().setToken(token).build();
    }
}
