package io.koppi.intake.formpage.inbound;

import java.util.List;

/**
 * All that the templates show of a form. What is not there is an empty text, an empty list or false, which is what templates ask for.
 *
 * @param links the same page in its other languages
 * @param sources scripts the page runs, ours first
 */
public record FormPage(
        String language,
        String title,
        String intro,
        String stylesheet,
        List<String> sources,
        List<Link> links,
        String notice,
        Body form) {

    public record Link(String language, String name, String href) {}

    /** The form itself, the same on our page and on another site's. */
    public record Body(
            String action,
            String enctype,
            String language,
            int version,
            String submission,
            String shown,
            Words words,
            List<Problem> problems,
            List<Field> fields,
            Robot robot,
            boolean disabled) {}

    public record Words(
            String send,
            String sending,
            String optional,
            String choose,
            String leaveEmpty,
            String correct,
            String now,
            String atATime,
            String from,
            String until) {}

    public record Problem(String key, String label, String detail) {}

    /** {@code provider} is empty for a form without a captcha. */
    public record Robot(String provider, String siteKey, String cssClass, String needsScript, String problem) {
        static final Robot NONE = new Robot("", "", "", "", "");
    }

    /**
     * One question.
     *
     * @param widget what it looks like: {@code input}, {@code area}, {@code select}, {@code radios}, {@code checks}, {@code places},
     *     {@code files}, {@code consent}, {@code callback}
     * @param when the key of the field that shows it, with {@code is} as a JSON array
     * @param nativelyRequired a field that may be hidden must not stop a browser that runs no script
     */
    public record Field(
            String key,
            String kind,
            String widget,
            String label,
            String hint,
            Input input,
            boolean required,
            boolean nativelyRequired,
            String when,
            String is,
            List<Option> options,
            List<Place> places,
            List<Piece> pieces,
            Typed typed,
            String error,
            Tells tells) {

        /** The ids of what describes it, for whoever cannot see it. */
        public String describedBy() {
            return hint.isEmpty() ? "e-" + key : "h-" + key + " e-" + key;
        }
    }

    public record Input(String type, String mode, String autocomplete, int longest, int most, String accept) {}

    public record Option(String value, String label, boolean chosen) {}

    /** Places of one city. */
    public record Place(String city, List<Option> options) {}

    public record Piece(String words, String href) {}

    /** What stood in the field when it was sent. */
    public record Typed(String value, boolean ticked, String from, String to) {}

    /** What the script says without asking us. */
    public record Tells(String missing, String wrong, String many, String large, String incomplete, String backwards) {}
}
