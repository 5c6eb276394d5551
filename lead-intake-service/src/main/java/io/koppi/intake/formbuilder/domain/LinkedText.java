package io.koppi.intake.formbuilder.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which {@code [words](https://…)} is a link, taken apart. Everything else is only text. */
public final class LinkedText {
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,200})]\\((https://[^\\s()<>\"]{1,500})\\)");

    private LinkedText() {}

    /** {@code href} is empty for plain words. */
    public record Piece(String words, String href) {}

    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            if (link.start() > at) {
                pieces.add(new Piece(text.substring(at, link.start()), ""));
            }
            pieces.add(new Piece(Objects.requireNonNull(link.group(1)), Objects.requireNonNull(link.group(2))));
            at = link.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return pieces;
    }
}
