package io.koppi.intake.formbuilder.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of a form's button. Its words are white or black, whichever is the easier to read: of any colour one of the two reaches
 * 4.5:1 (WCAG 1.4.3), for the two ratios multiply to 21.
 */
public record Accent(String hex) {
    public static final Accent USUAL = new Accent("#1f6f5c");
    private static final Pattern SHAPE = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final double LIGHT_OF_BOTH = 0.05;

    public static Optional<Accent> of(String hex) {
        return SHAPE.matcher(hex).matches() ? Optional.of(new Accent(hex)) : Optional.empty();
    }

    /** The colour of words on it. */
    public String ink() {
        double light = luminance() + LIGHT_OF_BOTH;
        return (1 + LIGHT_OF_BOTH) / light >= light / LIGHT_OF_BOTH ? "#ffffff" : "#000000";
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double share = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
