package io.koppi.routing.signin.domain;

/** Whether a member can sign in with what the directory says of them now. */
public enum SignInState {
    PENDING,
    READY,
    /** The sign-in server refuses; it is tried again, but somebody should look. */
    FAILED
}
