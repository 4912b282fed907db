package io.epione.signals.applehealth;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of an export, event by event: UTF-8 only, no document type, no entities of its own, bounded in the length of
 * every tag and text, in depth and in the number of names.
 */
final class ExportXml {
    private static final int DEEPEST = 32;
    private static final int MOST_NAMES = 1_000;

    private static final XMLInputFactory FACTORY = hardened();

    private final RationedReader rationed;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int depth;

    ExportXml(InputStream in) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = new PushbackReader(new InputStreamReader(in, decoder), 2);
        try {
            int lines = Prolog.skip(text);
            rationed = new RationedReader(new Joined(new StringReader("\n".repeat(lines)), text));
            xml = FACTORY.createXMLStreamReader(rationed);
        } catch (CharacterCodingException e) {
            throw wrongEncoding();
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The parser counts every &lt; of a device's name; without a document type there is nothing else to expand.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not resolved");
        });
        return factory;
    }

    /** Goes to the next event, an {@link javax.xml.stream.XMLStreamConstants}. */
    int next() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            // The parser throws its own unchecked exceptions on some malformed input.
            throw refused(e);
        }
        rationed.renew();
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> opened();
            case XMLStreamReader.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    private void opened() throws RefusedFile {
        if (++depth > DEEPEST) {
            throw new RefusedFile("malformed", "Elements are nested deeper than " + DEEPEST + ".");
        }
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES) {
            throw new RefusedFile("malformed", "The file has more than " + MOST_NAMES + " names of elements.");
        }
    }

    /** How deep the current element stands; the root at 1. */
    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    String pointer() {
        return "line:" + Math.max(1, xml.getLocation().getLineNumber());
    }

    private static RefusedFile refused(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause(cause)) {
            if (cause instanceof RefusedFile refused) {
                return refused;
            }
            if (cause instanceof CharacterCodingException) {
                return wrongEncoding();
            }
        }
        return new RefusedFile(
                "malformed",
                "The XML ends early, is not well-formed, or uses entities of its own, which nobody resolves.");
    }

    private static @Nullable Throwable cause(Throwable e) {
        return e instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : e.getCause();
    }

    private static RefusedFile wrongEncoding() {
        return new RefusedFile("wrong-encoding", "The file is not UTF-8.");
    }

    /** One reader after the other: the lines that were passed over still count. */
    private static final class Joined extends FilterReader {
        private final Reader then;

        Joined(Reader first, Reader then) {
            super(first);
            this.then = then;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            return read >= 0 ? read : then.read(buffer, offset, length);
        }
    }
}
