package io.koppi.notification.alert.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Work that belongs to no request and no event. */
public interface Background {

    /** Runs the work with a database session of its own, apart from whatever the caller is in the middle of. */
    <T> Uni<T> apart(Supplier<Uni<T>> work);
}
