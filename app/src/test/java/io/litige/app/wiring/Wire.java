package io.litige.app.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The network between the product and what it speaks to, which can be cut at the worst moment. */
public final class Wire implements AutoCloseable {
    private final String host;
    private final int port;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean swallowNext = new AtomicBoolean();
    private final AtomicBoolean swallowed = new AtomicBoolean();
    private final AtomicBoolean refusing = new AtomicBoolean();

    Wire(DatabaseAccess.Login to) throws IOException {
        this(address(to));
    }

    /**
     * @param address host and port of the other end
     */
    public Wire(String address) throws IOException {
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private static String address(DatabaseAccess.Login to) {
        return to.url().replaceFirst("^jdbc:postgresql://([^/]+)/.*$", "$1");
    }

    /** Host and port of this end. */
    public String end() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The same database and role, through this wire. */
    DatabaseAccess.Login through(DatabaseAccess.Login to) {
        return new DatabaseAccess.Login(to.url().replace(address(to), end()), to.username(), to.password());
    }

    /** The next request arrives, is carried out, and its answer never comes: the connection breaks instead. */
    void swallowNextAnswer() {
        swallowed.set(false);
        swallowNext.set(true);
    }

    boolean swallowed() {
        return swallowed.get();
    }

    public void refuseConnections(boolean refuse) {
        refusing.set(refuse);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                if (refusing.get()) {
                    client.close();
                    continue;
                }
                var database = new Socket(host, port);
                sockets.add(client);
                sockets.add(database);
                Thread.ofVirtual().start(() -> forward(client, database));
                Thread.ofVirtual().start(() -> answer(database, client));
            } catch (IOException e) {
                // closed, or the database is away: the client notices
            }
        }
    }

    private static void forward(Socket client, Socket database) {
        try {
            pass(client.getInputStream(), database.getOutputStream());
        } catch (IOException e) {
            close(database);
        }
    }

    private void answer(Socket database, Socket client) {
        try {
            InputStream in = database.getInputStream();
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (swallowNext.compareAndSet(true, false)) {
                    // The server answers a statement in autocommit mode after its commit.
                    swallowed.set(true);
                    close(client);
                    close(database);
                    return;
                }
                client.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException e) {
            // the other side has gone
        } finally {
            close(client);
        }
    }

    private static void pass(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        sockets.forEach(Wire::close);
    }
}
