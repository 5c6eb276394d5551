package io.koppi.notification.sms.application;

import io.koppi.notification.sms.domain.Sms;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.smallrye.mutiny.Uni;

/** The way to the message centre. */
public interface SmsSender {

    /** How many submits may be under way at once; 0 while the message centre cannot be reached. */
    int window();

    /** Never fails: what went wrong is in the outcome. May be called from anywhere and does not block. */
    Uni<SubmitOutcome> submit(Sms sms);
}
