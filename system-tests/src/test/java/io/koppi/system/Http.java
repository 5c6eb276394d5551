package io.koppi.system;

import java.net.http.HttpResponse;

/** Answers. */
final class Http {
    private Http() {}

    /** Fails unless it was taken. */
    static void taken(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    answer.uri().getPath() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
