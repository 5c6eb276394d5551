/**
 * The Google lead forms door. Google posts the whole lead; what proves it is a key inside the body, which the advertiser typed in
 * beside the address.
 */
@NullMarked
package io.koppi.intake.google;

import org.jspecify.annotations.NullMarked;
