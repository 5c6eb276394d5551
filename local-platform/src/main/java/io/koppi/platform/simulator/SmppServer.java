package io.koppi.platform.simulator;

import io.koppi.platform.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** A message centre that takes every sender's name and password, shows messages on {@link Phones} and reports them delivered. */
final class SmppServer implements AutoCloseable {
    private static final int BACKLOG = 50;
    private static final long BIND_MILLIS = 5_000;

    private final SMPPServerSessionListener door;
    private final Faults faults;
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SmppServer(InetAddress address, int port, Phones phones, Faults faults) {
        this.faults = faults;
        try {
            // The library does not tell which port it got when asked for any.
            int wanted = port == 0 ? Ports.free(1).getFirst() : port;
            door = new SMPPServerSessionListener(wanted, new BoundTo(address));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + port, e);
        }
        door.setMessageReceiverListener(new Submits(phones, faults, sessions, threads));
        threads.execute(this::acceptAll);
    }

    int port() {
        return door.getPort();
    }

    /** From now on as the switch says; who is inside when it is set to refuse is put out. */
    void want(Faults.Wanted wanted) {
        faults.want(wanted);
        if (wanted.refuse()) {
            sessions.forEach(SMPPServerSession::close);
        }
    }

    private void acceptAll() {
        while (!threads.isShutdown()) {
            try {
                SMPPServerSession session = door.accept();
                threads.execute(() -> bind(session));
            } catch (IOException e) {
                if (!threads.isShutdown()) {
                    System.err.println("SMPP door: " + e.getMessage());
                }
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(BIND_MILLIS);
            if (faults.refuses()) {
                // The sender hangs up when it has read that; closing here could be quicker than the answer.
                request.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
                return;
            }
            session.addSessionStateListener((now, before, source) -> {
                if (!now.isBound()) {
                    sessions.remove(session);
                }
            });
            sessions.add(session);
            request.accept("koppi-phones");
        } catch (IOException | TimeoutException | IllegalStateException | org.jsmpp.PDUStringException e) {
            System.err.println("SMPP bind: " + e.getMessage());
            session.close();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sessions.forEach(SMPPServerSession::close);
    }

    /** The library's own factory listens on every address of the machine. */
    private record BoundTo(InetAddress address) implements ServerConnectionFactory {
        @Override
        public ServerConnection listen(int port) throws IOException {
            return new ServerSocketConnection(new ServerSocket(port, BACKLOG, address));
        }

        @Override
        public ServerConnection listen(int port, int timeout) throws IOException {
            ServerSocket socket = new ServerSocket(port, BACKLOG, address);
            socket.setSoTimeout(timeout);
            return new ServerSocketConnection(socket);
        }

        @Override
        public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
            return listen(port, timeout);
        }
    }
}
