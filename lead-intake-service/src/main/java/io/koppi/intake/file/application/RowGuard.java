package io.koppi.intake.file.application;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a quote that is never closed from drawing the rest of the file into one cell. */
final class RowGuard extends FilterReader {
    private static final int LONGEST_ROW = 1 << 20;

    private int seen;

    RowGuard(Reader text) {
        super(text);
    }

    void rowEnds() {
        seen = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) throws IOException {
        seen += characters;
        if (seen > LONGEST_ROW) {
            throw new IOException("A row is longer than " + LONGEST_ROW + " characters");
        }
    }
}
