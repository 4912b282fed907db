package io.epione.acceptance.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What became of one test in one run.
 *
 * @param said the first line of the failure, empty unless red
 */
record Outcome(Colour colour, String said) {
    private static final int SHOWN = 140;

    enum Colour {
        RED,
        GREEN,
        /** It did not compile, did not start or ran out of time: that shows nothing. */
        NOT_RUN
    }

    /** Read from the report that the run left, if it left one. */
    static Outcome of(TestName test, Path root) throws IOException {
        Path report = root.resolve(test.module()).resolve("target/surefire-reports/TEST-" + test.className() + ".xml");
        if (!Files.exists(report)) {
            return new Outcome(Colour.NOT_RUN, "");
        }
        List<Element> cases = cases(report, test.method());
        if (cases.isEmpty()) {
            return new Outcome(Colour.NOT_RUN, "");
        }
        for (Element one : cases) {
            for (String kind : List.of("failure", "error")) {
                NodeList found = one.getElementsByTagName(kind);
                if (found.getLength() > 0) {
                    return new Outcome(Colour.RED, shortened((Element) found.item(0)));
                }
            }
            if (one.getElementsByTagName("skipped").getLength() > 0) {
                return new Outcome(Colour.NOT_RUN, "skipped");
            }
        }
        return new Outcome(Colour.GREEN, "");
    }

    private static List<Element> cases(Path report, String method) throws IOException {
        try {
            NodeList all = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            var mine = new ArrayList<Element>();
            for (int i = 0; i < all.getLength(); i++) {
                Element one = (Element) all.item(i);
                // An empty name is what a class reports that failed before its first test.
                String name = one.getAttribute("name");
                if (name.isEmpty() || name.matches(method + "\\b.*")) {
                    mine.add(one);
                }
            }
            return mine;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " is not readable", e);
        }
    }

    private static String shortened(Element failure) {
        String type = failure.getAttribute("type");
        String words = (type.substring(type.lastIndexOf('.') + 1) + ": " + failure.getAttribute("message"))
                .replaceAll("\\s+", " ")
                .replace('|', '/')
                .strip();
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
    }
}
