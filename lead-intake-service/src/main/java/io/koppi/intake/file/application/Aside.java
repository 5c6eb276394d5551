package io.koppi.intake.file.application;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.Callable;

/** Does what blocks, such as reading a file, on a thread that may; the answer comes back to the caller's own. */
public interface Aside {
    <T> Uni<T> call(Callable<T> work);
}
