/**
 * The TikTok lead ads door. TikTok signs the body together with the time it sent it, so that a delivery cannot be sent again
 * later by somebody else. The shape of the body is not public: what is read here is what partner tools and pilots have shown, and
 * a lead that says less stands in the failed tray with its bytes.
 */
@NullMarked
package io.koppi.intake.tiktok;

import org.jspecify.annotations.NullMarked;
