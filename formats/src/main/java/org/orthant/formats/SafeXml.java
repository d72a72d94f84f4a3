package org.orthant.formats;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be hostile: no document type is read, no entity is expanded but XML's own five, and nothing outside
 * the file is ever opened.
 */
final class SafeXml {

    private static final int DEEPEST = 64;

    private SafeXml() {}

    /** Told of the elements of a document, in its order. */
    interface Handler {

        /** An element begins; {@code attributes} may be asked until this returns. */
        void start(String name, Attributes attributes);

        /** An element ends; {@code text} is what stood in it after the last element within it. */
        void end(String name, String text);
    }

    /** The attributes of an element. */
    @FunctionalInterface
    interface Attributes {
        /** The value of an attribute; empty if there is none. */
        String get(String name);
    }

    /**
     * Reads a document in UTF-8.
     *
     * @throws InputException with the place, if it is not well-formed, refers to an entity or nests too deep
     */
    static void parse(String source, InputStream in, Handler handler) {
        try {
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
            XMLStreamReader reader = factory().createXMLStreamReader(text);
            try {
                parse(source, reader, handler);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new InputException(source, problem(e), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to " + systemId + " outside of the file");
        });
        return factory;
    }

    private static void parse(String source, XMLStreamReader reader, Handler handler) throws XMLStreamException {
        int depth = 0;
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (next(source, reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new InputException(source, "expected elements nested at most " + DEEPEST + " deep");
                    }
                    text.setLength(0);
                    handler.start(reader.getLocalName(), name -> attribute(reader, name));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    handler.end(reader.getLocalName(), text.toString());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new InputException(source, "refers to an entity, expected none");
                default -> {
                    // Comments, processing instructions and the name of a document type say nothing.
                }
            }
        }
    }

    /** Java's parser fails by itself on some damage, for one without a message for a wrong character in a document type. */
    private static int next(String source, XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RuntimeException e) {
            throw new InputException(source, "expected XML: " + Quoted.printable(String.valueOf(e.getMessage())), e);
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static String problem(XMLStreamException e) {
        String text = String.valueOf(e.getMessage())
                .replaceFirst("(?s)^ParseError at \\[row,col]:\\[\\d+,\\d+]\\s*Message: ", "");
        String place = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + ": ";
        return place + "expected XML: " + Quoted.printable(text);
    }
}
