package io.koppi.platform.run;

import io.koppi.platform.server.HttpProbe;
import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import io.koppi.platform.simulator.Simulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The world outside, from the very jars this process runs from. */
record SimulatorServer(ProjectFiles files, PlatformPorts ports) implements Server {
    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public int port() {
        return ports.of("simulator");
    }

    @Override
    public void prepare() {
        // It makes its own data directory.
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.small(128).flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Simulator.class.getName()));
        Map<String, String> environment = Map.of(
                "KOPPI_SIMULATOR_BIND", "127.0.0.1",
                "KOPPI_SIMULATOR_DATA", files.home().resolve("data/simulator").toString(),
                "KOPPI_PORT_SIMULATOR", Integer.toString(port()),
                "KOPPI_PORT_SMPP", Integer.toString(ports.of("smpp")),
                "KOPPI_PORT_MAIL", Integer.toString(ports.of("mail")));
        return new Launch(
                command, environment, files.home().resolve("run"), files.home().resolve("log/simulator.log"));
    }

    @Override
    public boolean ready() {
        return HttpProbe.answers(URI.create("http://127.0.0.1:" + port() + "/health"));
    }
}
