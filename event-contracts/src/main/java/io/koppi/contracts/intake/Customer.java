package io.koppi.contracts.intake;

import java.util.Optional;

/**
 * The person who asks. At least a phone number or a mail address is there, until the contact is erased.
 *
 * @param phone E.164
 * @param email lower case
 */
public record Customer(Optional<String> name, Optional<String> phone, Optional<String> email) {
    /** Nobody's name or number gets into a log by printing an event. */
    @Override
    public String toString() {
        return "Customer[masked]";
    }
}
