package io.koppi.intake.hook.application;

import io.koppi.intake.contact.domain.ContactDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a delivery says; all of it may be empty, for senders also tell what is no contact.
 *
 * @param contacts in the order of the body
 * @param announced leads that are still to be fetched: what to remember until then, by external id, in the order of the body
 * @param forgotten external ids of contacts whose persons want to be forgotten
 */
public record Reading(List<ContactDraft> contacts, Map<String, Map<String, String>> announced, List<String> forgotten) {
    public static final Reading NOTHING = of(List.of());

    public Reading {
        contacts = List.copyOf(contacts);
        announced = new LinkedHashMap<>(announced);
        forgotten = List.copyOf(forgotten);
    }

    public static Reading of(List<ContactDraft> contacts) {
        return new Reading(contacts, Map.of(), List.of());
    }

    public static Reading announcing(Map<String, Map<String, String>> announced) {
        return new Reading(List.of(), announced, List.of());
    }

    public static Reading forgetting(String externalId) {
        return new Reading(List.of(), Map.of(), List.of(externalId));
    }
}
