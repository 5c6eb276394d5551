package io.koppi.intake.erasure;

import java.util.List;
import java.util.UUID;

/** Somebody no other test has ever heard of. */
public record Person(String name, String phone, String email) {

    public static Person somebody() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return new Person(
                "Erna " + mark, "040%07d".formatted(Long.parseLong(mark, 16) % 10_000_000L), mark + "@example.com");
    }

    /** How the person may be written anywhere; the number without its beginning, which has two spellings. */
    public List<String> words() {
        return List.of(name, phone.substring(1), email);
    }
}
