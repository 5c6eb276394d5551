package io.koppi.intake.file.domain;

/** How far an import is; {@code done} rows have an outcome and are the sum of the others. */
public record Progress(int done, int taken, int duplicates, int failed) {
    public static final Progress NONE = new Progress(0, 0, 0, 0);
}
