package io.koppi.routing.directory.application;

import java.util.Optional;

/** Knows how phone numbers are written. */
public interface PhoneNumbers {

    /** The number in E.164; empty when it is none that can exist. {@code country} is assumed for numbers without their own. */
    Optional<String> e164(String written, String country);
}
