package io.koppi.platform.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** Takes submits, answers once the phone has kept the message, and reports it delivered a moment later. */
final class Submits implements ServerMessageReceiverListener {
    private static final long DELIVERY_MILLIS = 300;
    private static final long AGAIN_MILLIS = 1_000;
    private static final int REPORT_ATTEMPTS = 60;

    private final Phones phones;
    private final Faults faults;
    private final Set<SMPPServerSession> sessions;
    private final Executor threads;

    Submits(Phones phones, Faults faults, Set<SMPPServerSession> sessions, Executor threads) {
        this.phones = phones;
        this.faults = faults;
        this.sessions = sessions;
        this.threads = threads;
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm submit, SMPPServerSession session) throws ProcessRequestException {
        Sms sms = phones.receive(submit.getSourceAddr(), number(submit), text(submit));
        if (new RegisteredDelivery(submit.getRegisteredDelivery()).value() != 0) {
            reportIn(DELIVERY_MILLIS, sms, REPORT_ATTEMPTS);
        }
        if (faults.dropsThisResponse()) {
            // The phone rang, but the sender will never know: the connection is gone before the answer.
            session.close();
            throw new ProcessRequestException("Response dropped on purpose", SMPPConstant.STAT_ESME_RSYSERR);
        }
        try {
            return new SubmitSmResult(new MessageId(sms.id()), new OptionalParameter[0]);
        } catch (org.jsmpp.PDUStringException e) {
            throw new ProcessRequestException(e.getMessage(), SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private static String number(SubmitSm submit) {
        String address = submit.getDestAddress();
        boolean international = submit.getDestAddrTon() == TypeOfNumber.INTERNATIONAL.value();
        return international && !address.startsWith("+") ? "+" + address : address;
    }

    private static String text(SubmitSm submit) {
        byte[] body = submit.getShortMessage();
        return switch (submit.getDataCoding() & 0x0f) {
            case 8 -> new String(body, UTF_16BE);
            case 3 -> new String(body, ISO_8859_1);
            default -> Gsm7.decode(body);
        };
    }

    private void reportIn(long millis, Sms sms, int attempts) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, threads)
                .execute(() -> report(sms, attempts));
    }

    /** Through any session that is bound then: the sender may have come back on another connection. */
    private void report(Sms sms, int attempts) {
        for (SMPPServerSession session : sessions) {
            try {
                deliver(session, sms);
                return;
            } catch (PDUException
                    | IOException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException e) {
                System.err.println("Receipt " + sms.id() + ": " + e.getMessage());
            }
        }
        if (attempts > 1) {
            reportIn(AGAIN_MILLIS, sms, attempts - 1);
        }
    }

    @SuppressWarnings("JavaUtilDate") // what the library takes
    private static void deliver(SMPPServerSession session, Sms sms)
            throws PDUException, IOException, ResponseTimeoutException, InvalidResponseException,
                    NegativeResponseException {
        DeliveryReceipt receipt = new DeliveryReceipt(
                sms.id(),
                1,
                1,
                Date.from(sms.receivedAt()),
                Date.from(Instant.now()),
                DeliveryReceiptState.DELIVRD,
                "000",
                "");
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                sms.to().replace("+", ""),
                TypeOfNumber.ALPHANUMERIC,
                NumberingPlanIndicator.UNKNOWN,
                sms.from(),
                new ESMClass(MessageType.SMSC_DEL_RECEIPT.value()),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new GeneralDataCoding(),
                receipt.toString().getBytes(US_ASCII),
                new OptionalParameter.Receipted_message_id(sms.id()),
                new OptionalParameter.Message_state((byte) DeliveryReceiptState.DELIVRD.value()));
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti submit, SMPPServerSession session)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession session) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession session) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession session) throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession session)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession session)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession session)
            throws ProcessRequestException {
        throw unsupported();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session session) throws ProcessRequestException {
        throw unsupported();
    }

    private static ProcessRequestException unsupported() {
        return new ProcessRequestException("Only submit_sm is taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
