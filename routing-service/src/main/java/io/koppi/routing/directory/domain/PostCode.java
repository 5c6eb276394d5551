package io.koppi.routing.directory.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Post codes as they are compared: capitals and digits alone, without the country that some people write before them. */
public final class PostCode {
    private static final Pattern COUNTRY = Pattern.compile("^\\p{L}{1,2}-(?=\\d)");
    private static final Pattern NOISE = Pattern.compile("[^A-Z0-9]");
    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,10}");

    private PostCode() {}

    public static String normal(String written) {
        String capitals = written.strip().toUpperCase(Locale.ROOT);
        return NOISE.matcher(COUNTRY.matcher(capitals).replaceFirst("")).replaceAll("");
    }

    static boolean isPrefix(String normal) {
        return PREFIX.matcher(normal).matches();
    }
}
