package io.koppi.system;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** lead-intake-service as the platform started it: how much of its heap it has used at most, and whether it still is the same. */
final class IntakeProcess implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Koppi koppi;
    private final long pid;
    private final JMXConnector connector;
    private final List<MemoryPoolMXBean> heap;

    private IntakeProcess(Koppi koppi, long pid, JMXConnector connector, List<MemoryPoolMXBean> heap) {
        this.koppi = koppi;
        this.pid = pid;
        this.connector = connector;
        this.heap = List.copyOf(heap);
    }

    @SuppressWarnings("BanJNDI") // the address is our own child's, on this machine
    static IntakeProcess of(Koppi koppi) throws IOException, AttachNotSupportedException {
        long pid = pid(koppi);
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            MBeanServerConnection beans = connector.getMBeanServerConnection();
            List<MemoryPoolMXBean> heap = ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            return new IntakeProcess(koppi, pid, connector, heap);
        } finally {
            machine.detach();
        }
    }

    private static long pid(Koppi koppi) throws IOException {
        return Long.parseLong(
                Files.readAllLines(koppi.home().resolve("run/pid/intake")).getFirst());
    }

    /** From here on the most is counted anew. */
    void forgetMost() {
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that was in the heap since, in megabytes: what was still needed and what nobody had swept away yet. */
    long most() {
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    /** Whether it is the process it was in the beginning, and answers. */
    boolean isAlive() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(koppi.at("intake").resolve("/q/health/ready"))
                    .timeout(SOON)
                    .build();
            return pid(koppi) == pid
                    && HttpClient.newHttpClient()
                                    .send(request, BodyHandlers.discarding())
                                    .statusCode()
                            == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
