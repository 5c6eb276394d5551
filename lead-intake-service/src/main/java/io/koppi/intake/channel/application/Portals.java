package io.koppi.intake.channel.application;

import java.util.Set;

/** The marketplaces whose mails are known. */
public interface Portals {
    /** Their keys, as settings name them. */
    Set<String> presets();
}
