package io.koppi.notification.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;
import org.jspecify.annotations.Nullable;

/** An SMPP server that takes every message, unless it was told otherwise about a phone. */
public final class MessageCentre implements AutoCloseable {
    public static final String PASSWORD = "secret12";

    /** What to do with the next message to a phone. */
    public sealed interface Fault {
        /** Answer with this error. */
        record Refuse(int status) implements Fault {}

        /** Take the message, but never say so. */
        record Silence() implements Fault {}

        /** Take the message and drop the connection before the answer. */
        record HangUp() implements Fault {}

        /** Deliver it, and tell so, before the submit itself is answered. */
        record ReceiptFirst() implements Fault {}
    }

    /** A message as it arrived. */
    public record Taken(String phone, String text, int septets, short reference, String messageId, Instant at) {}

    private static final String TABLE = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private final int port = freePort();
    private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<Taken> refused = new CopyOnWriteArrayList<>();
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile @Nullable SMPPServerSessionListener door;

    public int port() {
        return port;
    }

    public void open() {
        try {
            SMPPServerSessionListener listener = new SMPPServerSessionListener(port);
            listener.setPduProcessorDegree(30);
            listener.setMessageReceiverListener(new SubmitDoor(this::submitted));
            door = listener;
            Thread.ofPlatform().daemon().name("message-centre").start(() -> accept(listener));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Optional.ofNullable(door).orElseThrow().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }

    public void next(String phone, Fault fault) {
        faults.computeIfAbsent(phone, key -> new ConcurrentLinkedQueue<>()).add(fault);
    }

    /** Messages the centre took, whether it said so or not. */
    public List<Taken> takenFor(String phone) {
        return taken.stream().filter(message -> message.phone().equals(phone)).toList();
    }

    public List<Taken> refusedFor(String phone) {
        return refused.stream().filter(message -> message.phone().equals(phone)).toList();
    }

    public void receipt(Taken message, DeliveryReceiptState state) {
        receipt(sessions.iterator().next(), message, state);
    }

    private void accept(SMPPServerSessionListener listener) {
        while (true) {
            try {
                SMPPServerSession session = listener.accept();
                BindRequest bind = session.waitForBind(5_000);
                if (!PASSWORD.equals(bind.getPassword())) {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                    continue;
                }
                bind.accept("centre");
                sessions.add(session);
            } catch (IOException | TimeoutException | PDUException e) {
                return;
            }
        }
    }

    private SubmitSmResult submitted(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        String phone = "+" + submit.getDestAddress();
        byte[] octets = submit.getShortMessage();
        Taken message = new Taken(
                phone,
                decode(octets),
                octets.length,
                submit.getOptionalParameter(OptionalParameter.User_message_reference.class)
                        .getValue(),
                UUID.randomUUID().toString(),
                Instant.now());
        Fault fault = faults.getOrDefault(phone, new ConcurrentLinkedQueue<>()).poll();
        if (fault instanceof Fault.Refuse refuse) {
            refused.add(message);
            throw new ProcessRequestException("as told", refuse.status());
        }
        taken.add(message);
        if (fault instanceof Fault.ReceiptFirst) {
            receipt(session, message, DeliveryReceiptState.DELIVRD);
        }
        if (fault instanceof Fault.HangUp) {
            session.close();
        }
        if (fault instanceof Fault.Silence) {
            waitOut();
        }
        try {
            return new SubmitSmResult(new MessageId(message.messageId()), new OptionalParameter[0]);
        } catch (PDUException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void receipt(SMPPServerSession session, Taken message, DeliveryReceiptState state) {
        Date now = Date.from(Instant.now());
        DeliveryReceipt receipt = new DeliveryReceipt(message.messageId(), 1, 1, now, now, state, "000", "");
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.phone().substring(1),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    "Koppi",
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    new RawDataCoding((byte) 0),
                    receipt.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    new OptionalParameter.Receipted_message_id(message.messageId()));
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException e) {
            throw new IllegalStateException("The receipt was not accepted", e);
        }
    }

    private void hangUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    /** Longer than the service waits for an answer. */
    private static void waitOut() {
        try {
            new CountDownLatch(1).await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String decode(byte[] octets) {
        Map<Integer, String> extension = Map.of(
                0x14, "^", 0x28, "{", 0x29, "}", 0x2f, "\\", 0x3c, "[", 0x3d, "~", 0x3e, "]", 0x40, "|", 0x65, "€");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < octets.length; i++) {
            text.append(octets[i] == 0x1b ? extension.get((int) octets[++i]) : TABLE.charAt(octets[i]));
        }
        return text.toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
