package io.koppi.intake.file.domain;

import java.util.Locale;

/** Where an import is. */
public enum ImportState {
    /** Uploaded; nothing of it is a contact yet. */
    DRAFT,
    RUNNING,
    /** Each row has its outcome. */
    DONE,
    /** Stopped before its end; it may be started again and goes on where it stopped. */
    FAILED,
    /** Taken back; what becomes of its leads is not known of each yet. */
    UNDOING,
    /** Taken back: each lead of it is gone, or stayed because somebody had begun to work it. */
    UNDONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    public boolean mayStart() {
        return this == DRAFT || this == FAILED;
    }

    public boolean isUndo() {
        return this == UNDOING || this == UNDONE;
    }
}
