package io.koppi.intake.meta.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderLeads;
import io.koppi.intake.fetch.application.WaitingLeads.Waiting;
import io.koppi.intake.meta.domain.LeadNotice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches a lead with the token of the page it was left at. */
@ApplicationScoped
class MetaLeads implements ProviderLeads {
    private final Graph graph;

    MetaLeads(Graph graph) {
        this.graph = graph;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.META_LEAD_ADS;
    }

    @Override
    public Uni<Answer<ContactDraft>> fetch(Door door, Waiting lead) {
        LeadNotice notice = LeadNotice.ofWork(lead.externalId(), lead.work());
        return door.secrets()
                .tokenOf(notice.pageId())
                .map(token -> graph.lead(notice.leadgenId(), token)
                        .map(answer -> answer.map(json -> ReadLead.from(door, notice, json))))
                .orElseGet(() -> Uni.createFrom().item(new Answer.Refused<>("no-page-token")));
    }
}
