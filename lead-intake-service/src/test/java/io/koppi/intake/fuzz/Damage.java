package io.koppi.intake.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What comes of good input in bad hands. */
final class Damage {
    private static final int LARGEST = 400_000;
    private static final int LONGEST_RUN = 60_000;
    private static final int SHORT_RUN = 500;
    private static final int NOISE_EVERY = 25;
    /** What formats are made of, and what readers have stumbled over before. */
    private static final List<String> WORDS = List.of(
            "\u0000",
            "\r\n",
            "\n",
            "\r",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "%",
            "{",
            "}",
            "[",
            "]",
            "(",
            ":",
            "=",
            ";",
            ",",
            "|",
            "/",
            "--",
            "-",
            " ",
            "\t",
            "\u2028",
            "\u00A0",
            "\u0315\u0300",
            "\u202E",
            "😀",
            "\\ud800",
            "\\u0000",
            "1e999999999",
            "1E-999999999",
            "99999999999999999999999999",
            "-1",
            "0",
            "null",
            "true",
            "<![CDATA[",
            "]]>",
            "<adf>",
            "</adf>",
            "&lt;adf&gt;",
            "<!DOCTYPE x>",
            "&#0;",
            "=?utf-8?q?=00?=",
            "fw:",
            "From: ",
            "Sent: ",
            "a@",
            "@",
            "%00",
            "+",
            "+358",
            "T",
            "Z",
            "[]",
            "{}",
            "[a]",
            "\"a\":",
            "+999999999-12-31T23:59:59Z",
            "31.12.9999",
            "<b>",
            "<table><tr><td>",
            "<dl><dt>",
            "<dd>",
            "\r\n--",
            "Content-Type: multipart/mixed; boundary=b\r\n",
            "message/rfc822",
            "sep=",
            "=\"");

    private final List<byte[]> samples;

    Damage(List<byte[]> samples) {
        this.samples = List.copyOf(samples);
    }

    /** The samples as they are come first. The same seed and number give the same. */
    byte[] input(long seed, long number) {
        if (number < samples.size()) {
            return samples.get((int) number);
        }
        Random random = new Random(seed * 1_000_003 + number);
        if (number % NOISE_EVERY == 0) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] input = any(random);
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            input = damaged(input, random);
        }
        return input.length <= LARGEST ? input : Arrays.copyOf(input, LARGEST);
    }

    private byte[] any(Random random) {
        return samples.get(random.nextInt(samples.size()));
    }

    private byte[] damaged(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(1 + Math.min(200, input.length)));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(input, random);
            case 1 -> joined(Arrays.copyOf(input, from), Arrays.copyOfRange(input, to, input.length));
            case 2 -> joined(Arrays.copyOf(input, to), Arrays.copyOfRange(input, from, input.length));
            case 3 -> joined(Arrays.copyOf(input, from), run(random), Arrays.copyOfRange(input, from, input.length));
            case 4 -> Arrays.copyOf(input, from);
            case 5 -> {
                byte[] other = any(random);
                yield joined(
                        Arrays.copyOf(input, from),
                        Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
            }
            default -> joined(Arrays.copyOf(input, from), word(random), Arrays.copyOfRange(input, to, input.length));
        };
    }

    private static byte[] flipped(byte[] input, Random random) {
        byte[] flipped = input.clone();
        for (int times = random.nextInt(4); times >= 0 && flipped.length > 0; times--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    /** One or two words, over and over. */
    private static byte[] run(Random random) {
        byte[] once = joined(word(random), random.nextBoolean() ? word(random) : new byte[0]);
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int length = random.nextInt(random.nextInt(8) == 0 ? LONGEST_RUN : SHORT_RUN);
        for (int left = length; left > 0; left -= once.length) {
            run.writeBytes(once);
        }
        return run.toByteArray();
    }

    private static byte[] word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
