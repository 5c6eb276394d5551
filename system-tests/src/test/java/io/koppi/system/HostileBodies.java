package io.koppi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forms and ADF by HTTP. */
final class HostileBodies {
    private static final int TEN_MEBIBYTES = 10 << 20;
    private static final long ENDLESS = 10L << 30;
    private static final long CUT_EARLY = 64L << 20;

    private final HostileDoors doors;

    HostileBodies(HostileDoors doors) {
        this.doors = doors;
    }

    List<Attack> all() {
        return Stream.of(documents(), floods(), words()).flatMap(List::stream).toList();
    }

    private List<Attack> documents() {
        return List.of(
                new Attack(
                        "ADF with an external entity",
                        "400",
                        () -> adf("<!DOCTYPE adf [<!ENTITY x SYSTEM "
                                + "\"file:///etc/passwd\">]><adf><prospect><id>&x;</id></prospect></adf>")),
                new Attack("ADF with entities of entities", "400", () -> adf(bomb())),
                new Attack("ADF that begins a million times", "400", () -> adf("<adf>".repeat(2_000_000))),
                new Attack("ADF of CDATA never closed", "400", () -> adf("<adf>" + "<![CDATA[".repeat(1_000_000))),
                new Attack(
                        "ADF of a million empty elements",
                        "400",
                        () -> adf("<adf><prospect>" + "<a/>".repeat(2_000_000) + "</prospect></adf>")),
                new Attack("a price of 10^-999999999", "202", () -> adf(prospect("<price>1e-999999999</price>"))),
                new Attack("a body of 10 MiB", "303", () -> form(TEN_MEBIBYTES, "a")),
                new Attack("a body of 10 MiB and a byte", "413", () -> form(TEN_MEBIBYTES + 1, "a")),
                new Attack(
                        "a body of 10 MiB of words, commas, marks",
                        "(303 ?){3}",
                        () -> form(TEN_MEBIBYTES, "a ") + " " + form(TEN_MEBIBYTES, ",") + " "
                                + form(TEN_MEBIBYTES, "%CC%95%CC%80")),
                new Attack("twenty bodies of 10 MiB at once", "(303|503)( 303| 503)*", this::manyAtOnce),
                new Attack("a body of 10 GB, chunked", "413|cut", this::endless),
                new Attack("a million fields", "400", () -> doors.form("a=b&".repeat(1_000_000))),
                new Attack(
                        "a name of a million digits",
                        "303",
                        () -> doors.form(good() + "&" + "0".repeat(1_000_000) + "x=1")),
                new Attack("a phone of a million digits", "422", () -> doors.form("puhelin=" + "1".repeat(1_000_000))),
                new Attack(
                        "a mail address of a million dots",
                        "422",
                        () -> doors.form("email=a@" + "a.".repeat(500_000))));
    }

    private List<Attack> floods() {
        return List.of(
                new Attack(
                        "the name of a person made of commas",
                        "303",
                        () -> doors.form(good() + "&nimi=" + ",".repeat(5_000_000))),
                new Attack(
                        "null bytes in every field",
                        "303",
                        () -> doors.form(
                                good() + "%00&nimi=%00a%00&viesti=%00&suostumus=%00on&x%00=%00&requesttype=%00")),
                new Attack(
                        "broken UTF-8 in every field",
                        "303",
                        () -> doors.form(good() + "&nimi=%ED%A0%80%FF&viesti=%C0%AF%F8&x%FE=%FF")),
                new Attack(
                        "line breaks that want to be headers",
                        "303",
                        () -> doors.form(
                                good()
                                        + "&nimi=A%0D%0ABcc:%20b@example.com&tuote=x%0D%0ASubject:%20y&_next=http://x%0D%0ASet-Cookie:a=b")),
                new Attack(
                        "a time in the year 999999999",
                        "303",
                        () -> doors.form(good() + "&submitted_at=%2B999999999-12-31T23:59:59Z")),
                new Attack("five thousand parts", "400", () -> parts(5_000)),
                new Attack("a picture of 2^31 pixels each way", "303", () -> file("image/png", "kuva.png", pixels())),
                new Attack(
                        "a page that says it is a picture",
                        "422",
                        () -> file("image/png", "../../etc/passwd", "<script>alert(1)</script>".getBytes(UTF_8))),
                new Attack("twenty times the same at once: one contact", "1", this::duplicates));
    }

    private List<Attack> words() {
        return List.of(
                new Attack(
                        "a request line of nonsense",
                        "400|404",
                        () -> RawHttp.answer(doors.intake, "POST /f/\u0001%00|\"<> HTTP/1.1", new byte[0])),
                new Attack(
                        "parameters of nonsense",
                        "4\\d\\d|200",
                        () -> RawHttp.answer(
                                doors.intake,
                                "POST " + doors.path("generic") + "?a=%00&b=|\"<>{}&%zz HTTP/1.1\r\nX-Api-Key: k"
                                        + "\r\nContent-Type: application/json",
                                "{\"email\":\"a@example.com\"}".getBytes(UTF_8))),
                new Attack(
                        "a length that is none",
                        "400|cut",
                        () -> RawHttp.answer(
                                doors.intake,
                                "POST " + doors.path("website-form") + " HTTP/1.1\r\nContent-Length: -1",
                                new byte[0])));
    }

    private static String good() {
        return "puhelin=0400001001";
    }

    private String adf(String document) throws Exception {
        return doors.post(
                "adf", document.getBytes(UTF_8), "Content-Type", "application/xml", "X-Api-Key", HostileDoors.KEY);
    }

    private static String prospect(String vehicle) {
        return "<adf><prospect><vehicle>" + vehicle + "</vehicle><customer><contact><phone>0400001001</phone></contact>"
                + "</customer></prospect></adf>";
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE adf [<!ENTITY a0 \"ha\">");
        for (int at = 1; at < 30; at++) {
            bomb.append("<!ENTITY a")
                    .append(at)
                    .append(" \"&a")
                    .append(at - 1)
                    .append(";&a")
                    .append(at - 1)
                    .append(";\">");
        }
        return bomb.append("]><adf><prospect><id>&a29;</id></prospect></adf>").toString();
    }

    /** A form of exactly so many bytes, whose message is the same word over and over. */
    private String form(int bytes, String word) throws Exception {
        String start = good() + "&nimi=" + System.nanoTime() + "&viesti=";
        String body = start + word.repeat((bytes - start.length()) / word.length() + 1);
        return doors.form(body.substring(0, bytes).replaceFirst("%$", "x").replaceFirst("%.$", "xx"));
    }

    private String manyAtOnce() throws Exception {
        Set<String> answers = new HashSet<>(atOnce(20, number -> () -> form(TEN_MEBIBYTES, "ab")));
        return String.join(" ", answers);
    }

    private String duplicates() throws Exception {
        String body = good() + "&submissionId=sama-" + System.nanoTime();
        Set<String> contacts = new HashSet<>(atOnce(
                20,
                number -> () -> Json.of(doors.postAt(
                                doors.path("website-form"),
                                body.getBytes(UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Accept",
                                "application/json"))
                        .path("contactId")
                        .asText()));
        return Integer.toString(contacts.size());
    }

    private static List<String> atOnce(int many, Function<Integer, Callable<String>> task) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tasks =
                    IntStream.range(0, many).mapToObj(task::apply).toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private String endless() throws Exception {
        try (RawHttp http = new RawHttp(doors.intake)) {
            http.head("POST " + doors.path("website-form")
                    + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked");
            long sent = http.endless(ENDLESS);
            return sent < CUT_EARLY ? http.answer() : "took " + (sent >> 20) + " MB";
        }
    }

    private String parts(int many) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int part = 0; part < many; part++) {
            body.append("--B\r\nContent-Disposition: form-data; name=\"a")
                    .append(part)
                    .append("\"\r\n\r\nx\r\n");
        }
        return multipart(body.append("--B--\r\n").toString().getBytes(ISO_8859_1));
    }

    private String file(String type, String name, byte[] content) throws Exception {
        String body = "--B\r\nContent-Disposition: form-data; name=\"puhelin\"\r\n\r\n0400001001\r\n--B\r\n"
                + "Content-Disposition: form-data; name=\"liite\"; filename=\"" + name + "\"\r\nContent-Type: " + type
                + "\r\n\r\n" + new String(content, ISO_8859_1) + "\r\n--B--\r\n";
        return multipart(body.getBytes(ISO_8859_1));
    }

    private String multipart(byte[] body) throws Exception {
        return doors.post("website-form", body, "Content-Type", "multipart/form-data; boundary=B");
    }

    /** The head of a picture that would need some exabytes. */
    private static byte[] pixels() {
        return new byte[] {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1A,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0x7F,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            0x7F,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            8,
            6,
            0,
            0,
            0
        };
    }
}
