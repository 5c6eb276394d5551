package io.koppi.intake.guard.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the guards before a form with a definition. */
@ConfigMapping(prefix = "intake.form")
public interface GuardConfig {
    /** So many posts one address may send to one form in a window, before this replica. An office may share an address. */
    @WithDefault("20")
    int postsPerWindow();

    @WithDefault("10m")
    Duration postWindow();

    @WithDefault("https://challenges.cloudflare.com/turnstile/v0/siteverify")
    String turnstileUrl();

    @WithDefault("https://api.hcaptcha.com/siteverify")
    String hcaptchaUrl();

    /** After this a captcha's provider counts as away; a visitor waits for it. */
    @WithDefault("3s")
    Duration captchaTimeout();
}
