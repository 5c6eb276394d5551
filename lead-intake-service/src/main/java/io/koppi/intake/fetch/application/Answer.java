package io.koppi.intake.fetch.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** What a provider said when it was asked for something. The reasons are stable codes an admin is shown. */
public sealed interface Answer<T> {
    record Found<T>(T value) implements Answer<T> {
        @Override
        public String toString() {
            return "Found[masked]";
        }
    }

    /** Not there, or not yet. */
    record Unknown<T>(String reason) implements Answer<T> {}

    /** Overloaded or throttling: the same question will be answered later. */
    record Busy<T>(String reason) implements Answer<T> {}

    /** It was out of reach so often that it is left alone for a while: not asked at all. */
    record Unasked<T>() implements Answer<T> {}

    /** Asking again will not help. */
    record Refused<T>(String reason) implements Answer<T> {}

    /** The same answer with what was found read. */
    default <R> Answer<R> map(Function<T, R> read) {
        return switch (this) {
            case Found<T> found -> new Found<>(read.apply(found.value()));
            case Unknown<T> unknown -> new Unknown<>(unknown.reason());
            case Busy<T> busy -> new Busy<>(busy.reason());
            case Unasked<T> unasked -> new Unasked<>();
            case Refused<T> refused -> new Refused<>(refused.reason());
        };
    }

    /** What the next question comes to, which is asked with what was found. */
    default <R> Uni<Answer<R>> then(Function<T, Uni<Answer<R>>> next) {
        return this instanceof Found<T> found
                ? next.apply(found.value())
                : Uni.createFrom().item(map(value -> {
                    throw new IllegalStateException("Nothing was found to go on with");
                }));
    }
}
