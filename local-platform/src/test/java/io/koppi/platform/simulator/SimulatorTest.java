package io.koppi.platform.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drives the simulator through its sockets, as the services and the demo do. */
class SimulatorTest {
    private static final String NUMBER = "+358400000001";

    private final Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private Simulator simulator;

    SimulatorTest(@TempDir Path data) {
        this.data = data;
        this.simulator = onFreePorts();
    }

    private Simulator onFreePorts() {
        return new Simulator(new Simulator.Settings("127.0.0.1", data, 0, 0, 0));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aSubmittedMessageIsOnThePhoneAndReportedDelivered() throws Exception {
        try (Sender sender = new Sender()) {
            String id = sender.submit("Uusi liidi: http://localhost:8080/q/abc");

            assertThat(get("/api/phones/" + NUMBER + "/messages").path("items"))
                    .singleElement()
                    .satisfies(sms -> assertThat(sms.path("text").asText()).endsWith("/q/abc"));
            await().untilAsserted(() -> assertThat(receipts)
                    .singleElement()
                    .satisfies(receipt -> assertThat(receipt).contains("id:" + id, "stat:DELIVRD")));
        }
    }

    @Test
    void theSameTextAgainIsCountedAsRepeated() throws Exception {
        try (Sender sender = new Sender()) {
            sender.submit("once");
            sender.submit("twice");
            sender.submit("twice");

            assertThat(get("/api/messages").path("duplicates").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aDroppedResponseLeavesTheMessageOnThePhone() throws Exception {
        send("POST", "/api/smpp/faults", "{\"dropResponses\":1,\"refuse\":false}");
        try (Sender sender = new Sender()) {
            assertThatThrownBy(() -> sender.submit("unanswered")).isInstanceOf(Exception.class);
        }
        try (Sender again = new Sender()) {
            again.submit("unanswered");
        }
        assertThat(get("/api/messages").path("total").asInt()).isEqualTo(2);
        assertThat(get("/api/messages").path("duplicates").asInt()).isEqualTo(1);
    }

    @Test
    void nobodyIsLetInWhileItRefuses() throws Exception {
        send("POST", "/api/smpp/faults", "{\"dropResponses\":0,\"refuse\":true}");

        assertThatThrownBy(Sender::new).isInstanceOf(IOException.class);
    }

    @Test
    void messagesSurviveARestart() throws Exception {
        try (Sender sender = new Sender()) {
            sender.submit("still here");
        }
        simulator.close();
        simulator = onFreePorts();

        assertThat(get("/api/messages").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aMailIsCaughtWithItsSubjectAndText() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), simulator.mailPort());
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            for (String line : List.of(
                    "EHLO test",
                    "MAIL FROM:<a@koppi.example>",
                    "RCPT TO:<b@koppi.example>",
                    "DATA",
                    "Subject: =?utf-8?q?Hyv=C3=A4=C3=A4?=\r\nContent-Type: text/plain\r\n\r\nhello\r\n.",
                    "QUIT")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
            }
            assertThat(in.lines().toList()).last().asString().startsWith("221");
        }
        assertThat(get("/api/mails").path("items")).singleElement().satisfies(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo("Hyvää");
            assertThat(mail.path("text").asText()).contains("hello");
        });
    }

    @Test
    void graphAnswersWhatWasPreparedAndRefusesTheRestAsMetaDoes() throws Exception {
        send("PUT", "/graph/leads/123", "{\"id\":\"123\",\"field_data\":[]}");

        assertThat(get("/graph/v23.0/123?access_token=x").path("id").asText()).isEqualTo("123");
        HttpResponse<String> unknown = send("GET", "/graph/v23.0/124", "");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(Journal.JSON
                        .readTree(unknown.body())
                        .path("error")
                        .path("code")
                        .asInt())
                .isEqualTo(100);
    }

    private JsonNode get(String path) throws Exception {
        return Journal.JSON.readTree(send("GET", path, "").body());
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + simulator.webPort() + path);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private final class Sender implements AutoCloseable, MessageReceiverListener {
        private final SMPPSession session = new SMPPSession();

        Sender() throws IOException {
            session.setMessageReceiverListener(this);
            session.connectAndBind(
                    "127.0.0.1",
                    simulator.smppPort(),
                    new BindParameter(
                            BindType.BIND_TRX,
                            "koppi",
                            "secret",
                            "",
                            TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            ""));
        }

        String submit(String text) throws Exception {
            return session.submitShortMessage(
                            "",
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "Koppi",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            NUMBER.substring(1),
                            new ESMClass(),
                            (byte) 0,
                            (byte) 0,
                            "",
                            "",
                            new RegisteredDelivery(1),
                            (byte) 0,
                            new GeneralDataCoding(),
                            (byte) 0,
                            text.getBytes(US_ASCII))
                    .getMessageId();
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm delivered) {
            receipts.add(new String(delivered.getShortMessage(), US_ASCII));
        }

        @Override
        public void onAcceptAlertNotification(org.jsmpp.bean.AlertNotification notification) {
            throw new IllegalStateException("Nobody sends this");
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) {
            throw new IllegalStateException("Nobody sends this");
        }

        @Override
        public void close() {
            session.close();
        }
    }
}
