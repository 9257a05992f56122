package io.litige.app.proof;

import static java.util.Objects.requireNonNull;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Speaks the protocol of Axon Server on loopback, as far as one application needs it: keeps events, and gives commands and
 * queries back to whoever handles them. What it keeps can be changed behind the application's back.
 */
final class AxonServerDouble implements AutoCloseable {
    final KeptEvents events = new KeptEvents();
    private final int port;
    private Server server;

    AxonServerDouble() {
        server = listening(0);
        port = server.getPort();
    }

    private Server listening(int port) {
        try {
            return NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                    .addService(new Platform())
                    .addService(events)
                    .addService(new Commands())
                    .addService(new Queries())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Ends every connection, and keeps its events. */
    void leave() {
        try {
            server.shutdownNow().awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** At the address it had. */
    void comeBack() {
        server = listening(port);
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /**
     * Receives, and does not mind when the other end is gone. Where the other end is done so is this one, as with the
     * server: a client that stops waits for it.
     */
    record Receiver<T>(StreamObserver<?> to, Consumer<T> each, Runnable end) implements StreamObserver<T> {
        @Override
        public void onNext(T message) {
            each.accept(message);
        }

        @Override
        public void onError(Throwable failure) {
            end.run();
        }

        @Override
        public void onCompleted() {
            end.run();
            synchronized (to) {
                to.onCompleted();
            }
        }
    }

    /** One answer and no more. */
    static <T> void answer(StreamObserver<T> to, T answer) {
        to.onNext(answer);
        to.onCompleted();
    }

    /** One message at a time, whoever sends it. */
    private static <T> void send(StreamObserver<T> to, T message) {
        synchronized (to) {
            to.onNext(message);
        }
    }

    private static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    private static final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {
        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> to) {
            answer(to, PlatformInfo.newBuilder().setSameConnection(true).build());
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> to) {
            return new Receiver<>(
                    to,
                    message -> {
                        var back = PlatformOutboundInstruction.newBuilder();
                        if (message.hasHeartbeat()) {
                            send(
                                    to,
                                    back.setHeartbeat(Heartbeat.getDefaultInstance())
                                            .build());
                        } else if (!message.getInstructionId().isEmpty()) {
                            send(
                                    to,
                                    back.setAck(ack(message.getInstructionId())).build());
                        }
                    },
                    () -> {});
        }
    }

    private static final class Commands extends CommandServiceGrpc.CommandServiceImplBase {
        private final Map<String, StreamObserver<CommandProviderInbound>> handlers = new ConcurrentHashMap<>();
        private final Map<String, StreamObserver<CommandResponse>> waiting = new ConcurrentHashMap<>();

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> to) {
            return new Receiver<>(
                    to,
                    message -> {
                        if (message.hasSubscribe()) {
                            handlers.put(message.getSubscribe().getCommand(), to);
                        } else if (message.hasCommandResponse()) {
                            var response = message.getCommandResponse();
                            answer(waiting.remove(response.getRequestIdentifier()), response);
                        }
                        if (!message.getInstructionId().isEmpty()) {
                            send(
                                    to,
                                    CommandProviderInbound.newBuilder()
                                            .setAck(ack(message.getInstructionId()))
                                            .build());
                        }
                    },
                    () -> handlers.values().removeIf(to::equals));
        }

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> to) {
            waiting.put(command.getMessageIdentifier(), to);
            send(
                    requireNonNull(handlers.get(command.getName())),
                    CommandProviderInbound.newBuilder().setCommand(command).build());
        }
    }

    private static final class Queries extends QueryServiceGrpc.QueryServiceImplBase {
        private final Map<String, StreamObserver<QueryProviderInbound>> handlers = new ConcurrentHashMap<>();
        private final Map<String, StreamObserver<QueryResponse>> waiting = new ConcurrentHashMap<>();

        @Override
        public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> to) {
            return new Receiver<>(
                    to,
                    message -> {
                        if (message.hasSubscribe()) {
                            handlers.put(message.getSubscribe().getQuery(), to);
                        } else if (message.hasQueryResponse()) {
                            var response = message.getQueryResponse();
                            send(requireNonNull(waiting.get(response.getRequestIdentifier())), response);
                        } else if (message.hasQueryComplete()) {
                            waiting.remove(message.getQueryComplete().getRequestId())
                                    .onCompleted();
                        }
                        if (!message.getInstructionId().isEmpty()) {
                            send(
                                    to,
                                    QueryProviderInbound.newBuilder()
                                            .setAck(ack(message.getInstructionId()))
                                            .build());
                        }
                    },
                    () -> handlers.values().removeIf(to::equals));
        }

        @Override
        public void query(QueryRequest query, StreamObserver<QueryResponse> to) {
            waiting.put(query.getMessageIdentifier(), to);
            send(
                    requireNonNull(handlers.get(query.getQuery())),
                    QueryProviderInbound.newBuilder().setQuery(query).build());
        }
    }
}
