package io.koppi.gateway.session.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a sign-in ends: a path of this origin. Anything a browser could read as another origin becomes the home page. */
public record ReturnPath(String value) {
    private static final ReturnPath HOME = new ReturnPath("/");

    /** A second slash or a backslash after the first would name a host, and browsers drop control characters before they look. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    public static ReturnPath of(Optional<String> wish) {
        return wish.filter(path -> OWN.matcher(path).matches())
                .map(ReturnPath::new)
                .orElse(HOME);
    }
}
