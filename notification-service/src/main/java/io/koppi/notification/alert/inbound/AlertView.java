package io.koppi.notification.alert.inbound;

import io.koppi.notification.alert.domain.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

record AlertView(
        UUID memberId,
        String medium,
        String state,
        int attempts,
        Optional<Instant> sentAt,
        Optional<Instant> deliveredAt) {

    record ListView(List<AlertView> items) {
        ListView {
            items = List.copyOf(items);
        }
    }

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.memberId(),
                Alert.MEDIUM,
                alert.progress().state().name().toLowerCase(Locale.ROOT),
                alert.progress().attempts(),
                alert.progress().sentAt(),
                alert.progress().deliveredAt());
    }
}
