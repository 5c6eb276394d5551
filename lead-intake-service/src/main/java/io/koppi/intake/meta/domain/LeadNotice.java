package io.koppi.intake.meta.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One lead that Meta says is there. */
public record LeadNotice(String leadgenId, String pageId, String formId, Optional<String> adId) {
    private static final String TEST_BUTTON = "444444444444";

    /** The dashboard's test button announces this id, which no fetch will ever find. */
    public boolean isTestButton() {
        return leadgenId.equals(TEST_BUTTON);
    }

    /** What has to be remembered until the lead is fetched. */
    public Map<String, String> asWork() {
        Map<String, String> work = new LinkedHashMap<>();
        work.put("page_id", pageId);
        work.put("form_id", formId);
        adId.ifPresent(id -> work.put("ad_id", id));
        return work;
    }

    public static LeadNotice ofWork(String leadgenId, Map<String, String> work) {
        return new LeadNotice(
                leadgenId,
                work.getOrDefault("page_id", ""),
                work.getOrDefault("form_id", ""),
                Optional.ofNullable(work.get("ad_id")));
    }
}
