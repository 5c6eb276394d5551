package io.koppi.notification.sms.outbound;

import io.koppi.notification.sms.application.SmsReceipts;
import io.koppi.notification.sms.domain.Receipt;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter.Receipted_message_id;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/**
 * Takes delivery receipts off the session and acknowledges each once it is stored. It blocks the session's threads meanwhile, and
 * answers to our own submits need those too: so only some may wait, and the rest is told to come again.
 */
class SmppReceiptListener implements MessageReceiverListener {
    private static final Logger LOG = Logger.getLogger(SmppReceiptListener.class);
    private static final long SECONDS_TO_STORE = 10;

    private final SmsReceipts receipts;
    private final Semaphore waiting = new Semaphore(SmppSession.PDU_THREADS / 2);

    SmppReceiptListener(SmsReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!message.isSmscDeliveryReceipt()) {
            // Somebody answered the alert; the sender is a name, so nobody reads what they wrote.
            return;
        }
        Optional<Receipt> receipt = read(message);
        if (receipt.isPresent()) {
            store(receipt.get());
        }
    }

    private void store(Receipt receipt) throws ProcessRequestException {
        if (!waiting.tryAcquire()) {
            throw comeAgain();
        }
        try {
            receipts.received(receipt).subscribeAsCompletionStage().get(SECONDS_TO_STORE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("A delivery receipt was not stored: %s", e.toString());
            throw comeAgain();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw comeAgain();
        } finally {
            waiting.release();
        }
    }

    /** Empty for a state that is not the last one. */
    private static Optional<Receipt> read(DeliverSm message) throws ProcessRequestException {
        try {
            DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
            String id = Optional.ofNullable(message.getOptionalParameter(Receipted_message_id.class))
                    .map(Receipted_message_id::getValueAsString)
                    .orElseGet(receipt::getId);
            return delivery(receipt).map(delivery -> new Receipt(id, delivery));
        } catch (InvalidDeliveryReceiptException e) {
            LOG.warn("A delivery receipt could not be read");
            throw new ProcessRequestException("unreadable receipt", SMPPConstant.STAT_ESME_RX_P_APPN);
        }
    }

    private static Optional<Delivery> delivery(DeliveryReceipt receipt) {
        return switch (receipt.getFinalStatus()) {
            case DELIVRD -> Optional.of(Delivery.DELIVERED);
            case EXPIRED, DELETED, UNDELIV, REJECTD -> Optional.of(Delivery.UNDELIVERED);
            case ENROUTE, ACCEPTD, UNKNOWN -> Optional.empty();
        };
    }

    private static ProcessRequestException comeAgain() {
        return new ProcessRequestException("not stored", SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification notification) {
        // Announces that a phone is reachable again, which the message centre itself acts on.
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
