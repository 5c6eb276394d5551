package io.koppi.intake.file.domain;

/**
 * How far an import is; {@code done} rows have an outcome and are the sum of the next three.
 *
 * @param undone rows whose leads are gone since the import was taken back
 * @param kept rows whose leads stayed then
 */
public record Progress(int done, int taken, int duplicates, int failed, int undone, int kept) {
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);
}
