package io.koppi.intake.portal.application;

import io.koppi.intake.channel.application.Portals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

@ApplicationScoped
class ShippedPortals implements Portals {
    @Override
    public Set<String> presets() {
        return new TreeSet<>(PortalBook.shipped().presets());
    }
}
