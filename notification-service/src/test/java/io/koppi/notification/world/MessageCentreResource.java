package io.koppi.notification.world;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Starts the message centre before the service, and makes the service less patient than it is in earnest. */
public final class MessageCentreResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable MessageCentre centre;

    @Override
    public Map<String, String> start() {
        MessageCentre opened = new MessageCentre();
        opened.open();
        centre = opened;
        return Map.of(
                "notification.sms.smpp.port", Integer.toString(opened.port()),
                "notification.sms.smpp.password", MessageCentre.PASSWORD,
                "notification.sms.smpp.response-timeout", "1s",
                "notification.link.key", "a-test-key-of-more-than-thirty-two-characters",
                "notification.alert.unconfirmed-after", "2s",
                "notification.alert.settle-every", "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(Objects.requireNonNull(centre), new TestInjector.MatchesType(MessageCentre.class));
    }

    @Override
    public void stop() {
        if (centre != null) {
            centre.close();
        }
    }
}
