package io.koppi.notification.alert.inbound;

import io.koppi.notification.alert.application.RecordReceipt;
import io.koppi.notification.sms.application.SmsReceipts;
import io.koppi.notification.sms.domain.Receipt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SmsReceiptsListener implements SmsReceipts {
    private final RecordReceipt recordReceipt;

    SmsReceiptsListener(RecordReceipt recordReceipt) {
        this.recordReceipt = recordReceipt;
    }

    @Override
    public Uni<Void> received(Receipt receipt) {
        return recordReceipt.handle(receipt);
    }
}
