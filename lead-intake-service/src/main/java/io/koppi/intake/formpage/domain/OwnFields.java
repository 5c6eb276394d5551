package io.koppi.intake.formpage.domain;

/** The fields a form of ours posts beside its questions. None can be a question's key: those begin with a letter and have no dash. */
public final class OwnFields {
    public static final String LANGUAGE = "_language";
    /** The version that was shown. */
    public static final String VERSION = "_version";
    /** Made when the form was shown, so that pressing the button twice sends one contact. */
    public static final String SUBMISSION = "_submission";
    /** When the page was made, by our clock, in milliseconds since 1970. */
    public static final String SHOWN = "_shown";
    /** For how long a script has shown the form: a visitor's clock may be wrong, its seconds are not. */
    public static final String SECONDS = "_seconds";
    /** Nobody sees it, so only a robot fills it; its name is one they look for. */
    public static final String HONEYPOT = "your-website";

    private OwnFields() {}
}
