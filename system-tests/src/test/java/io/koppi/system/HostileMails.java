package io.koppi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/** Mails, and what only looks like the end of one. */
final class HostileMails {
    private static final String HEAD = "From: a@example.com\r\nSubject: Fwd: x\r\n";
    private static final String ADF = "adf";
    private static final String PORTAL = "marketplace-mail";
    /** Ends of a line that are none, around a dot: a mail server in front may take any of them for the end of the mail. */
    private static final List<String> FALSE_ENDS =
            List.of("\n.\n", "\n.\r\n", "\r.\r", "\r.\r\n", "\r\n.\n", "\r\n.\r", "\n.\r", "\r\n\u0000.\r\n");

    private final HostileDoors doors;

    HostileMails(HostileDoors doors) {
        this.doors = doors;
    }

    List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        addShapes(all);
        addWords(all);
        all.add(new Attack(
                "a mail of 10 MiB and more",
                "552",
                () -> doors.mail(PORTAL, HEAD + "\r\n" + "a\r\n".repeat(4_000_000))));
        for (String end : FALSE_ENDS) {
            all.add(new Attack("a second mail behind " + shown(end), "250 221|501|250 500.*", () -> smuggled(end)));
        }
        all.add(new Attack("all said at once, before anybody listens", "220 250 250 250 354 250 221", this::pipelined));
        return all;
    }

    private void addShapes(List<Attack> all) {
        all.add(mail(
                "ADF with an external entity, by mail",
                ADF,
                HEAD + "\r\n<!DOCTYPE adf [<!ENTITY x SYSTEM "
                        + "\"file:///etc/passwd\">]><adf><prospect><id>&x;</id></prospect></adf>"));
        all.add(repeated("ADF that begins a million times, by mail", ADF, "<adf>", 5_000_000));
        all.add(repeated("ADF of CDATA never closed, by mail", ADF, "<adf><![CDATA[", 5_000_000));
        all.add(mail(
                "a mail of 300,000 parts",
                PORTAL,
                HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(300_000)));
        all.add(mail(
                "a mail in a mail, 2,000 deep", PORTAL, (HEAD + "Content-Type: message/rfc822\r\n\r\n").repeat(2_000)));
        all.add(mail("parts in parts, 2,000 deep", PORTAL, parts(2_000)));
        all.add(mail(
                "a label of colons",
                PORTAL,
                HEAD + "Content-Type: text/html\r\n\r\n<dl><dt>a" + ":".repeat(900_000) + "x</dt><dd>1</dd></dl>"));
        all.add(mail(
                "HTML nested 200,000 deep",
                PORTAL,
                HEAD + "Content-Type: text/html\r\n\r\n" + "<dl><dt>a<dd>".repeat(70_000)));
    }

    private void addWords(List<Attack> all) {
        all.add(repeated("heads without end", PORTAL, "to: a\r\n", 5_000_000));
        all.add(repeated("addresses without end", PORTAL, "x <a@a", 5_000_000));
        all.add(mail(
                "a subject passed on without end",
                PORTAL,
                HEAD + "\r\nFrom: B <b@example.com>\r\nSent: x\r\nSubject: " + "fw:".repeat(100_000) + "\r\n\r\nHei"));
        all.add(mail(
                "a head of 5 MB", PORTAL, "From: a@example.com\r\nX: " + "a, <b@c>, ".repeat(500_000) + "\r\n\r\nHei"));
        all.add(mail("five thousand senders", PORTAL, "From: (((a@example.com,\r\n".repeat(5_000) + "\r\nHei"));
        all.add(mail(
                "lines that want to be headers",
                PORTAL,
                "From: =?utf-8?q?A=0D=0ABcc:_b@example.com?= <a@example.com>\r\n"
                        + "Subject: =?utf-8?q?x=0D=0ASubject:_y=00?=\r\n\r\nSoita 0400 001 001"));
        all.add(mail(
                "null bytes and broken UTF-8",
                PORTAL,
                HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nNimi: "
                        + "\u0000\u00C0\u00FF\r\nPuhelin: 0400 001 001\u0000"));
    }

    private Attack mail(String name, String door, String mail) {
        return new Attack(name, "250", () -> doors.mail(door, mail));
    }

    private Attack repeated(String name, String door, String word, int bytes) {
        return mail(name, door, HEAD + "\r\n" + word.repeat(bytes / word.length()));
    }

    private static String parts(int deep) {
        StringBuilder mail = new StringBuilder(HEAD + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int level = 1; level <= deep; level++) {
            mail.append("--b").append(level - 1).append("\r\nContent-Type: multipart/mixed; boundary=b");
            mail.append(level).append("\r\n\r\n");
        }
        return mail.toString();
    }

    /** The codes after the mail: one for it, whatever is hidden in it, and one for the farewell. */
    private String smuggled(String end) throws Exception {
        try (RawSmtp smtp = new RawSmtp(doors.smtp)) {
            smtp.begin(doors.mailbox(PORTAL));
            smtp.say(HEAD + "\r\nSoita 0400 001 001" + end + "MAIL FROM:<x@y.example>\r\nRCPT TO:<"
                    + doors.mailbox(PORTAL) + ">\r\nDATA\r\n" + HEAD + "\r\nSoita 0400 001 002");
            smtp.say("\r\n.\r\nQUIT\r\n");
            return String.join(" ", smtp.rest());
        }
    }

    private String pipelined() throws Exception {
        try (RawSmtp smtp = new RawSmtp(doors.smtp)) {
            smtp.say("EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<" + doors.mailbox(PORTAL) + ">\r\nDATA\r\n" + HEAD
                    + "\r\nSoita 0400 001 001\r\n.\r\nQUIT\r\n");
            return String.join(" ", smtp.rest());
        }
    }

    private static String shown(String end) {
        return new String(end.getBytes(ISO_8859_1), ISO_8859_1)
                .replace("\r", "CR ")
                .replace("\n", "LF ")
                .replace("\u0000", "NUL ");
    }
}
