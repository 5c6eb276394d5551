package io.koppi.intake.formpage.inbound;

import io.koppi.intake.formbuilder.domain.Captcha;

/** Where a captcha comes from, and what a page has to let it do. */
final class CaptchaHosts {
    private CaptchaHosts() {}

    static String script(Captcha.Provider provider) {
        return switch (provider) {
            case TURNSTILE -> "https://challenges.cloudflare.com/turnstile/v0/api.js";
            case HCAPTCHA -> "https://js.hcaptcha.com/1/api.js";
        };
    }

    /** By which its script finds where to stand. */
    static String cssClass(Captcha.Provider provider) {
        return switch (provider) {
            case TURNSTILE -> "cf-turnstile";
            case HCAPTCHA -> "h-captcha";
        };
    }

    /** The sources it needs, as its makers name them for a content security policy. */
    static String sources(Captcha.Provider provider) {
        return switch (provider) {
            case TURNSTILE -> "https://challenges.cloudflare.com";
            case HCAPTCHA -> "https://hcaptcha.com https://*.hcaptcha.com";
        };
    }
}
