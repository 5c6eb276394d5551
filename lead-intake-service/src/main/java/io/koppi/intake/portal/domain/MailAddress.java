package io.koppi.intake.portal.domain;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who a mail is from, or goes back to. */
public record MailAddress(Optional<String> name, String address) {
    /** Mailboxes that programs write from. */
    private static final Set<String> MACHINES = Set.of(
            "noreply",
            "donotreply",
            "bounce",
            "mailerdaemon",
            "postmaster",
            "webmaster",
            "wordpress",
            "www",
            "info",
            "notification",
            "notifications",
            "leads",
            "dealerleads");

    private static final Pattern RELAY_HOST = Pattern.compile("(?:^|[.-])(?:relay|reply|replies)[.-]");
    private static final Pattern SPOKEN_FOR = Pattern.compile("(?i)\\s+(?:via\\s+\\S.*|\\([^)]*\\))$");

    public MailAddress {
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    public String host() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Whether the host is one of these or below one; the only safe way to tell a sender. */
    public boolean isOf(Collection<String> hosts) {
        String own = host();
        return hosts.stream().anyMatch(host -> own.equals(host) || own.endsWith("." + host));
    }

    /** Whether the address reaches somebody only through a portal, and only for this conversation. */
    public boolean isRelay() {
        return RELAY_HOST.matcher(host()).find();
    }

    /** Whether nobody reads what is sent there. */
    public boolean isMachine() {
        int at = address.indexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        return MACHINES.contains(local.replaceAll("[^a-z]", ""));
    }

    /** The person a portal writes for: {@code Elina} of {@code Elina (Tori)} and {@code Anders via Blocket}. */
    public Optional<String> spokenFor() {
        return name.filter(shown -> SPOKEN_FOR.matcher(shown).find())
                .map(shown -> SPOKEN_FOR.matcher(shown).replaceFirst(""));
    }

    @Override
    public String toString() {
        return "MailAddress[masked]";
    }
}
