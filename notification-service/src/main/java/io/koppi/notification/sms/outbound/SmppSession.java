package io.koppi.notification.sms.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/** Keeps one bound transceiver session up, from a thread of its own, for as long as the service lives. */
final class SmppSession {
    private static final Logger LOG = Logger.getLogger(SmppSession.class);
    private static final int MILLIS_TO_CONNECT = 5_000;
    /** Receipts wait for the database on these threads; see {@link SmppReceiptListener} for how many of them at most. */
    static final int PDU_THREADS = 40;

    private final SmppConfig config;
    private final MessageReceiverListener receipts;
    private final AtomicReference<@Nullable SMPPSession> current = new AtomicReference<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    SmppSession(SmppConfig config, MessageReceiverListener receipts) {
        this.config = config;
        this.receipts = receipts;
    }

    void start() {
        Thread.ofPlatform().name("smpp-session").daemon().start(this::run);
    }

    void stop() {
        stopped.countDown();
        bound().ifPresent(SMPPSession::unbindAndClose);
    }

    Optional<SMPPSession> bound() {
        return Optional.ofNullable(current.get())
                .filter(session -> session.getSessionState().isTransmittable());
    }

    private void run() {
        Duration pause = config.reconnectAfter();
        while (stopped.getCount() > 0) {
            try {
                CountDownLatch closed = bind();
                LOG.info("Bound to the message centre");
                pause = config.reconnectAfter();
                closed.await();
                LOG.warn("The session to the message centre ended");
            } catch (IOException e) {
                LOG.warnf("No session to the message centre, next try in %s: %s", pause, e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
            if (hasStoppedWithin(pause)) {
                return;
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(config.reconnectAtMostAfter()) < 0 ? longer : config.reconnectAtMostAfter();
        }
    }

    private CountDownLatch bind() throws IOException {
        CountDownLatch closed = new CountDownLatch(1);
        SMPPSession session = new SMPPSession((host, port) -> new SocketConnection(connect(host, port)));
        session.setPduProcessorDegree(PDU_THREADS);
        session.setTransactionTimer(config.responseTimeout().toMillis());
        session.setEnquireLinkTimer((int) config.enquireLinkEvery().toMillis());
        session.setMessageReceiverListener(receipts);
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                closed.countDown();
            }
        });
        session.connectAndBind(
                config.host(),
                config.port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        config.systemId(),
                        config.password(),
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                MILLIS_TO_CONNECT);
        current.set(session);
        return closed;
    }

    private static Socket connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(host, port), MILLIS_TO_CONNECT);
        return socket;
    }

    private boolean hasStoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
