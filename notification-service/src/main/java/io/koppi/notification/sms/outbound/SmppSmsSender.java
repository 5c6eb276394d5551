package io.koppi.notification.sms.outbound;

import io.koppi.notification.sms.application.SmsReceipts;
import io.koppi.notification.sms.application.SmsSender;
import io.koppi.notification.sms.domain.Gsm7;
import io.koppi.notification.sms.domain.Sms;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import io.koppi.notification.sms.domain.SubmitOutcome.Postponed;
import io.koppi.notification.sms.domain.SubmitOutcome.Refused;
import io.koppi.notification.sms.domain.SubmitOutcome.Unconfirmed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter.User_message_reference;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits over SMPP. Each submit waits for its answer on a virtual thread, so a window of them is under way side by side. */
@ApplicationScoped
class SmppSmsSender implements SmsSender {
    private static final Logger LOG = Logger.getLogger(SmppSmsSender.class);
    /** An hour, relative: an alert that late helps nobody. */
    private static final String VALIDITY = "000000010000000R";

    private static final byte DEFAULT_ALPHABET = 0;
    private static final byte NOTHING = 0;
    /** Answers that say "not now". Anything else would be answered the same the next time. */
    private static final Set<Integer> LATER = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RX_T_APPN,
            SMPPConstant.STAT_ESME_RINVBNDSTS);

    private final SmppConfig config;
    private final SmppSession session;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SmppSmsSender(SmppConfig config, SmsReceipts receipts, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.session = new SmppSession(config, new SmppReceiptListener(receipts));
    }

    void start(@Observes StartupEvent event) {
        metrics.gauge("koppi.sms.bound", session, bound -> bound.bound().isPresent() ? 1 : 0);
        session.start();
    }

    /** After the dispatcher has waited for the answers that are still out. */
    void stop(@Observes @Priority(5_000) ShutdownEvent event) {
        session.stop();
    }

    @Override
    public int window() {
        return session.bound().isPresent() ? config.window() : 0;
    }

    @Override
    public Uni<SubmitOutcome> submit(Sms sms) {
        return Uni.createFrom().item(() -> timed(sms)).runSubscriptionOn(threads);
    }

    private SubmitOutcome timed(Sms sms) {
        Timer.Sample sample = Timer.start(metrics);
        SubmitOutcome outcome =
                session.bound().map(bound -> submit(bound, sms)).orElseGet(() -> new Postponed("no-session"));
        sample.stop(
                metrics.timer("koppi.sms.submit", "outcome", outcome.getClass().getSimpleName()));
        return outcome;
    }

    private SubmitOutcome submit(SMPPSession bound, Sms sms) {
        try {
            return new Accepted(write(bound, sms));
        } catch (NegativeResponseException e) {
            String reason = "smpp-" + e.getCommandStatus();
            return LATER.contains(e.getCommandStatus()) ? new Postponed(reason) : new Refused(reason);
        } catch (PDUException e) {
            // Found before anything was written: a field the protocol does not allow.
            LOG.errorf("%s cannot be submitted: %s", sms, e.getMessage());
            return new Refused("malformed");
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            LOG.warnf("%s was not confirmed: %s", sms, e.toString());
            return new Unconfirmed();
        }
    }

    private String write(SMPPSession bound, Sms sms)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        short reference = (short) sms.reference().getLeastSignificantBits();
        return bound.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        config.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        sms.to().value().substring(1),
                        new ESMClass(),
                        NOTHING,
                        NOTHING,
                        null,
                        VALIDITY,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        NOTHING,
                        new RawDataCoding(DEFAULT_ALPHABET),
                        NOTHING,
                        Gsm7.encode(sms.text()),
                        new User_message_reference(reference))
                .getMessageId();
    }
}
