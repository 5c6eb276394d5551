package io.koppi.intake.fetch.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fetch.application.WaitingLeads.Waiting;
import io.smallrye.mutiny.Uni;

/** Who announced leads and gives them out. A bean per kind of channel, in the kind's own package. */
public interface ProviderLeads {
    ChannelKind kind();

    /** Asks for one announced lead and reads it. Fails with {@link ProviderAway} when the provider is out of reach. */
    Uni<Answer<ContactDraft>> fetch(Door door, Waiting lead);
}
