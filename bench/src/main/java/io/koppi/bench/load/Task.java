package io.koppi.bench.load;

/** One request; true when it was answered as it should be. */
@FunctionalInterface
public interface Task {
    boolean run() throws Exception;
}
