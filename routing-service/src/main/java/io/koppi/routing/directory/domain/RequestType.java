package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A kind of request, named by the tenant; contacts name it by {@code key}. */
public record RequestType(UUID tenantId, UUID id, String key, Names names, String deliveryMode, boolean active)
        implements Entry {
    private static final Pattern KEY = Pattern.compile("[a-z0-9](?:[-_]?[a-z0-9]){0,39}");

    /** What people read, in each language of the client. */
    public record Names(String fi, String sv, String en) {}

    List<Finding> findings() {
        return new Findings()
                .unless(
                        KEY.matcher(key).matches(),
                        "key",
                        "must be up to 40 lower-case letters and digits, with single hyphens or underscores between them")
                .text("names.fi", names.fi(), 80)
                .text("names.sv", names.sv(), 80)
                .text("names.en", names.en(), 80)
                .unless("shotgun".equals(deliveryMode), "deliveryMode", "must be shotgun")
                .list();
    }
}
