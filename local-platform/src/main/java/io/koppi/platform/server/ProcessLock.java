package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process of this machine in at a time; the operating system frees it when the holder dies. Not for two threads of one process. */
public final class ProcessLock {
    private ProcessLock() {}

    /** What is done while nobody else is in. */
    public interface Work<T> {
        T call() throws IOException;
    }

    /** Waits until nobody else is in. */
    public static <T> T holding(Path file, Work<T> work) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock lock = channel.lock();
                try {
                    return work.call();
                } finally {
                    lock.release();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Under the lock " + file, e);
        }
    }
}
