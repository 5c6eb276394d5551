package io.koppi.intake.adf.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** An element of an ADF document; names are compared without case, for some senders shout. */
record AdfElement(Element element) {

    List<AdfElement> all(String name) {
        List<AdfElement> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && inner.getTagName().equalsIgnoreCase(name)) {
                found.add(new AdfElement(inner));
            }
        }
        return found;
    }

    Optional<AdfElement> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The text of the first child of that name, unless blank. */
    Optional<String> text(String name) {
        return all(name).stream()
                .map(AdfElement::ownText)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<String> ownText() {
        return Optional.of(element.getTextContent().strip()).filter(Predicate.not(String::isEmpty));
    }

    Optional<String> attribute(String name) {
        NamedNodeMap attributes = element.getAttributes();
        for (int at = 0; at < attributes.getLength(); at++) {
            if (attributes.item(at) instanceof Attr attribute
                    && attribute.getName().equalsIgnoreCase(name)
                    && !attribute.getValue().isBlank()) {
                return Optional.of(attribute.getValue().strip());
            }
        }
        return Optional.empty();
    }

    boolean is(String attribute, String value) {
        return attribute(attribute).map(value::equalsIgnoreCase).orElse(false);
    }
}
