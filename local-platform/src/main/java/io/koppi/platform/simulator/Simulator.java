package io.koppi.platform.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;

/**
 * Phones, mail box and Graph in one process. Settings come from the environment: {@code KOPPI_SIMULATOR_BIND},
 * {@code KOPPI_SIMULATOR_DATA}, and the ports {@code KOPPI_PORT_SIMULATOR}, {@code KOPPI_PORT_SMPP}, {@code KOPPI_PORT_MAIL}.
 */
public final class Simulator implements AutoCloseable {
    /** Where it listens; port 0 takes a free one. */
    public record Settings(String bind, Path data, int web, int smpp, int mail) {
        static Settings of(Map<String, String> environment) {
            return new Settings(
                    environment.getOrDefault("KOPPI_SIMULATOR_BIND", "127.0.0.1"),
                    Path.of(environment.getOrDefault("KOPPI_SIMULATOR_DATA", "/data")),
                    Integer.parseInt(environment.getOrDefault("KOPPI_PORT_SIMULATOR", "8090")),
                    Integer.parseInt(environment.getOrDefault("KOPPI_PORT_SMPP", "2775")),
                    Integer.parseInt(environment.getOrDefault("KOPPI_PORT_MAIL", "2526")));
        }
    }

    private final SmppServer smpp;
    private final MailCatcher mails;
    private final WebDoor web;

    public Simulator(Settings settings) {
        InetAddress address = address(settings.bind());
        Phones phones = new Phones(settings.data());
        smpp = new SmppServer(address, settings.smpp(), phones, new Faults());
        mails = new MailCatcher(address, settings.mail(), settings.data());
        web = new WebDoor(WebDoor.at(address, settings.web()), phones, mails, new GraphLeads(settings.data()), smpp);
    }

    public static void main(String[] args) {
        Simulator simulator = new Simulator(Settings.of(System.getenv()));
        System.out.printf(
                "Phones, mails and Graph on http://localhost:%d, SMPP on %d, SMTP on %d%n",
                simulator.webPort(), simulator.smppPort(), simulator.mailPort());
    }

    public int webPort() {
        return web.port();
    }

    public int smppPort() {
        return smpp.port();
    }

    public int mailPort() {
        return mails.port();
    }

    @Override
    public void close() {
        web.close();
        mails.close();
        smpp.close();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (IOException e) {
            throw new UncheckedIOException("No such address: " + host, e);
        }
    }
}
