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
import java.util.function.UnaryOperator;
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
    /** Each takes some hundred bytes of memory for its few in the document. */
    private static final int MOST_TAGS = 100_000;

    private static final Charset OLD_SENDERS = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final Pattern DECLARATION = Pattern.compile("(?i)<!\\s*(?:DOCTYPE|ENTITY)");
    private static final Pattern ROOT = Pattern.compile("(?i)<adf[\\s>]");
    private static final Pattern ROOT_END = Pattern.compile("(?i)</adf\\s*>");
    private static final Pattern ESCAPED_ROOT = Pattern.compile("(?i)&lt;adf(?:\\s|&gt;)");
    private static final Pattern ESCAPED_ROOT_END = Pattern.compile("(?i)&lt;/adf\\s*&gt;");
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
        if (DECLARATION
                .matcher(edited(text, UnaryOperator.identity(), cdata -> ""))
                .find()) {
            throw new Unreadable("A document type or entity declaration is not accepted.");
        }
        String root = root(text).orElseThrow(() -> new Unreadable("There is no <adf> element."));
        if (root.chars().filter(one -> one == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS) {
            throw new Unreadable("More than " + MOST_TAGS + " tags.");
        }
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
        return between(ROOT, ROOT_END, text)
                .or(() -> between(ESCAPED_ROOT, ESCAPED_ROOT_END, text)
                        .map(escaped -> escaped.replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&amp;", "&")));
    }

    /** From the first beginning to the last end, in one pass each: one expression for both would try every pair of them. */
    private static Optional<String> between(Pattern begin, Pattern end, String text) {
        Matcher first = begin.matcher(text);
        if (!first.find()) {
            return Optional.empty();
        }
        int to = -1;
        Matcher last = end.matcher(text);
        for (int from = first.end(); last.find(from); from = last.end()) {
            to = last.end();
        }
        return to < 0 ? Optional.empty() : Optional.of(text.substring(first.start(), to));
    }

    private static Element parseOrRepair(String root) throws Unreadable {
        Optional<Element> asIs = parse(root);
        return asIs.isPresent()
                ? asIs.get()
                : parse(edited(root, AdfDocument::repairedMarkup, UnaryOperator.identity()))
                        .orElseThrow(() -> new Unreadable("The XML is not well-formed."));
    }

    /** The text with its markup and its CDATA sections changed each in its way. */
    private static String edited(String xml, UnaryOperator<String> markup, UnaryOperator<String> cdata) {
        StringBuilder edited = new StringBuilder();
        int at = 0;
        int start = xml.indexOf(CDATA);
        int end = xml.indexOf(CDATA_END, Math.max(start, 0));
        while (start >= 0 && end >= 0) {
            int next = end + CDATA_END.length();
            edited.append(markup.apply(xml.substring(at, start))).append(cdata.apply(xml.substring(start, next)));
            at = next;
            start = xml.indexOf(CDATA, at);
            end = xml.indexOf(CDATA_END, Math.max(start, at));
        }
        return edited.append(markup.apply(xml.substring(at))).toString();
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
