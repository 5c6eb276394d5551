package io.koppi.intake.adf.application;

import io.koppi.intake.contact.domain.Unreadable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** From bytes to the prospects in them. */
final class AdfDocument {
    private static final int MOST_PROSPECTS = 100;
    private static final Charset OLD_SENDERS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");
    private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("(?i)<!\\s*(?:DOCTYPE|ENTITY)");
    private static final Pattern ROOT = Pattern.compile("(?is)<adf[\\s>].*</adf\\s*>");
    private static final Pattern ESCAPED_ROOT = Pattern.compile("(?is)&lt;adf(?:\\s|&gt;).*&lt;/adf\\s*&gt;");
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");
    private static final Pattern TAG = Pattern.compile("<[A-Za-z][^<>]*>");
    private static final Pattern UNQUOTED = Pattern.compile("(\\s[\\w:-]+\\s*=\\s*)([^\\s\"'>/]+)");

    private AdfDocument() {}

    /** Fails when there is no ADF in the bytes, when it declares a document type, or when it cannot be repaired. */
    static List<AdfElement> prospects(byte[] bytes, String contentType) throws Unreadable {
        String text = decode(bytes, contentType);
        // Looked for outside CDATA only: a customer may well write such a thing into a comment.
        if (DECLARATION.matcher(CDATA.matcher(text).replaceAll("")).find()) {
            throw new Unreadable("A document type or entity declaration is not accepted.");
        }
        String root = root(text).orElseThrow(() -> new Unreadable("There is no <adf> element."));
        List<AdfElement> prospects = new AdfElement(parseOrRepair(root)).all("prospect");
        if (prospects.isEmpty() || prospects.size() > MOST_PROSPECTS) {
            throw new Unreadable("Expected 1 to " + MOST_PROSPECTS + " prospects.");
        }
        return prospects;
    }

    static boolean isIn(String text) {
        return root(text).isPresent();
    }

    /** Prologs are wrong too often to be worth parsing, so the element alone is. */
    private static Optional<String> root(String text) {
        Matcher plain = ROOT.matcher(text);
        if (plain.find()) {
            return Optional.of(plain.group());
        }
        Matcher escaped = ESCAPED_ROOT.matcher(text);
        return escaped.find()
                ? Optional.of(escaped.group()
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                : Optional.empty();
    }

    private static Element parseOrRepair(String root) throws Unreadable {
        Optional<Element> asIs = parse(root);
        return asIs.isPresent()
                ? asIs.get()
                : parse(repaired(root)).orElseThrow(() -> new Unreadable("The XML is not well-formed."));
    }

    private static String repaired(String root) {
        StringBuilder repaired = new StringBuilder();
        Matcher cdata = CDATA.matcher(root);
        int at = 0;
        while (cdata.find()) {
            repaired.append(repairedMarkup(root.substring(at, cdata.start()))).append(cdata.group());
            at = cdata.end();
        }
        return repaired.append(repairedMarkup(root.substring(at))).toString();
    }

    private static String repairedMarkup(String markup) {
        String escaped = BARE_AMPERSAND
                .matcher(LINE_BREAK.matcher(markup).replaceAll("\n"))
                .replaceAll("&amp;");
        return TAG.matcher(escaped)
                .replaceAll(tag ->
                        Matcher.quoteReplacement(UNQUOTED.matcher(tag.group()).replaceAll("$1\"$2\"")));
    }

    private static Optional<Element> parse(String xml) {
        try {
            return Optional.of(
                    parser().parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", "50");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setCoalescing(true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new QuietErrors());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decode(byte[] bytes, String contentType) {
        String start = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
        Optional<Charset> declared = named(DECLARED.matcher(start)).or(() -> named(CHARSET.matcher(contentType)));
        for (Charset charset : List.of(declared.orElse(StandardCharsets.UTF_8), StandardCharsets.UTF_8, OLD_SENDERS)) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                return text.get().replace("\uFEFF", "");
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> named(Matcher matcher) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = Objects.requireNonNull(matcher.group(1));
        // What calls itself Latin-1 or ASCII is Windows-1252 when it uses the places Latin-1 leaves empty.
        boolean isLatin = name.equalsIgnoreCase("iso-8859-1") || name.equalsIgnoreCase("us-ascii");
        try {
            return Optional.of(isLatin ? OLD_SENDERS : Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The default handler prints a customer's document to standard error. */
    private static final class QuietErrors implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // Nothing that keeps us from reading.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
