package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderLeads;
import io.koppi.intake.fetch.application.WaitingLeads.Waiting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Fetches a person's answers, and the form when its questions did not come along: an answer names its question by number only. */
@ApplicationScoped
class LinkedinLeads implements ProviderLeads {
    private final LeadResponses responses;

    LinkedinLeads(LeadResponses responses) {
        this.responses = responses;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LINKEDIN_LEAD_FORMS;
    }

    @Override
    public Uni<Answer<ContactDraft>> fetch(Door door, Waiting lead) {
        LeadAction action = LeadAction.ofWork(lead.externalId(), lead.work());
        return door.secrets()
                .tokenOf(action.owner())
                .map(token -> fetch(door, action, token))
                .orElseGet(() -> Uni.createFrom().item(new Answer.Refused<>("no-access-token")));
    }

    private Uni<Answer<ContactDraft>> fetch(Door door, LeadAction action, String token) {
        return responses
                .response(action.responseId(), token)
                .chain(answer -> answer.then(response -> form(action, response, token)
                        .map(form -> form.map(questions -> ReadResponse.from(door, action, response, questions)))));
    }

    private Uni<Answer<JsonNode>> form(LeadAction action, JsonNode response, String token) {
        JsonNode inlined = response.path("form");
        if (inlined.path("content").path("questions").isArray()) {
            return Uni.createFrom().item(new Answer.Found<>(inlined));
        }
        String formId = ReadResponse.formId(action, response);
        return formId.isEmpty()
                ? Uni.createFrom().item(new Answer.Refused<>("linkedin-no-form"))
                : responses.form(formId, token);
    }
}
