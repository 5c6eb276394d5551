package io.koppi.intake.mail.application;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;

/** HTML as a person would read it aloud: a line for each line, and {@code label: value} for a table's row of two cells. */
final class HtmlText implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_HTML = 1_000_000;

    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    static String of(String html) {
        String most = html.length() <= LONGEST_HTML ? html : html.substring(0, LONGEST_HTML);
        return inside(Jsoup.parse(most).body());
    }

    private static String inside(Element element) {
        HtmlText reader = new HtmlText();
        element.childNodes().forEach(child -> child.filter(reader));
        return reader.text
                .toString()
                .replace('\u00A0', ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            add(words.text());
        } else if (node instanceof Element element) {
            return head(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult head(Element element) {
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isLabelAndValue(element)) {
            labelled(element.child(0), element.child(1));
            return FilterResult.SKIP_CHILDREN;
        }
        if (tag.equals("dt")) {
            Element value = element.nextElementSibling();
            if (value != null && value.normalName().equals("dd")) {
                labelled(element, value);
                return FilterResult.SKIP_CHILDREN;
            }
        }
        if (tag.equals("dd") && isTold(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isCell(element)) {
            text.append(' ');
        } else if (tag.equals("br") || element.isBlock()) {
            text.append('\n');
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.normalName().equals("a")) {
                target(element);
            } else if (element.isBlock() && !isCell(element)) {
                text.append('\n');
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isLabelAndValue(Element element) {
        Elements cells = element.children();
        return element.normalName().equals("tr")
                && cells.size() == 2
                && element.selectFirst("table") == null
                && !cells.get(0).text().isBlank()
                && cells.get(0).text().length() <= LONGEST_LABEL;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isTold(Element value) {
        Element label = value.previousElementSibling();
        return label != null && label.normalName().equals("dt");
    }

    private void labelled(Element label, Element value) {
        text.append('\n')
                .append(withoutColon(label.text()))
                .append(": ")
                .append(inside(value))
                .append('\n');
    }

    private static String withoutColon(String label) {
        int end = label.length();
        while (end > 0 && (label.charAt(end - 1) == ':' || Character.isWhitespace(label.charAt(end - 1)))) {
            end--;
        }
        return label.substring(0, end);
    }

    /** A number or address that stands only behind the words of a link. */
    private void target(Element link) {
        String href = link.attr("href").strip();
        String scheme = href.toLowerCase(Locale.ROOT);
        String shown = link.text();
        if (scheme.startsWith("mailto:") && !shown.contains("@")) {
            add(" " + href.substring("mailto:".length()).split("\\?", 2)[0]);
        } else if (scheme.startsWith("tel:") && shown.chars().noneMatch(Character::isDigit)) {
            add(" " + href.substring("tel:".length()));
        }
    }

    private void add(String words) {
        text.append(words);
    }
}
