package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.contracts.intake.ContactWord;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.intake.CustomerSpoke;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Passes on what is said of a contact, behind the contact's own routing; a word about a contact that still waits, waits with it.
 * Joins the transaction of its caller.
 */
@ApplicationScoped
public class PassOnWord {
    private final Routes routes;
    private final WaitingContacts contacts;
    private final WaitingWords words;
    private final RoutingEvents events;

    PassOnWord(Routes routes, WaitingContacts contacts, WaitingWords words, RoutingEvents events) {
        this.routes = routes;
        this.contacts = contacts;
        this.words = words;
        this.events = events;
    }

    public Uni<Void> handle(ContactWord word) {
        return contacts.lock(word.tenantId(), word.contactId())
                .chain(waiting ->
                        waiting.map(contact -> waitWith(contact, word)).orElseGet(() -> passOn(word)));
    }

    private Uni<Void> passOn(ContactWord word) {
        return routes.find(word.tenantId(), word.contactId())
                .chain(route -> route.isPresent() ? events.passedOn(word) : words.keep(word));
    }

    private Uni<Void> waitWith(ContactReceived contact, ContactWord word) {
        Uni<Void> kept = words.keep(word);
        return switch (word) {
            case ContactErased _ -> contacts.replace(withoutPerson(contact)).chain(() -> kept);
            case ContactWithdrawn _, CustomerSpoke _ -> kept;
        };
    }

    /** What is left is what routing goes by, and what the figures count. */
    private static ContactReceived withoutPerson(ContactReceived received) {
        Contact contact = received.contact();
        return new ContactReceived(
                received.tenantId(),
                received.contactId(),
                received.channelId(),
                received.requestType(),
                received.place(),
                new Contact(
                        contact.source(),
                        contact.externalId(),
                        contact.receivedAt(),
                        contact.storedAt(),
                        contact.subject(),
                        Optional.empty(),
                        new Customer(Optional.empty(), Optional.empty(), Optional.empty()),
                        contact.language(),
                        contact.test(),
                        Map.of(),
                        Optional.empty()));
    }
}
