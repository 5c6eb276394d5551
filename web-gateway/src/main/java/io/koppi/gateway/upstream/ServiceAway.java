package io.koppi.gateway.upstream;

/** No replica of the service took a connection; nothing was sent to it. */
public class ServiceAway extends RuntimeException {
    ServiceAway(Service service, Throwable cause) {
        super(service + " cannot be reached", cause);
    }
}
