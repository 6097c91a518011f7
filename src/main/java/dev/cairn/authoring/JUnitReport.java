package dev.cairn.authoring;

import dev.cairn.text.PlainText;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of cases in the XML that servers for continuous integration read: a suite for each rule, a test for each case. */
public final class JUnitReport {
    private static final int NANO_DIGITS = 9;
    private static final int SHOWN_DIGITS = 6;

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(CaseRun run) {
        StringWriter text = new StringWriter();
        try {
            new JUnitReport(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write(run);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return text.append('\n').toString();
    }

    private void write(CaseRun run) throws XMLStreamException {
        Map<String, List<CaseResult>> suites = run.results().stream()
                .collect(
                        Collectors.groupingBy(result -> result.file().path(), LinkedHashMap::new, Collectors.toList()));
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", run.results());
        for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
            start("testsuite", suite.getValue());
            attribute("name", suite.getKey());
            for (CaseResult result : suite.getValue()) {
                writeCase(result);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void start(String element, List<CaseResult> results) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        attribute("tests", String.valueOf(results.size()));
        attribute(
                "failures",
                String.valueOf(
                        results.stream().filter(result -> !result.passed()).count()));
        attribute("errors", "0");
        attribute("time", seconds(results.stream().map(CaseResult::took).reduce(Duration.ZERO, Duration::plus)));
    }

    private void writeCase(CaseResult result) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        attribute("classname", result.file().subject().label());
        attribute("name", result.ofCase().name());
        attribute("file", result.file().path());
        attribute("line", String.valueOf(result.ofCase().line()));
        attribute("time", seconds(result.took()));
        if (!result.passed()) {
            xml.writeStartElement("failure");
            attribute("message", result.differences().get(0));
            xml.writeCharacters(plain(result.inWords()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** With six digits after the point, as most cases take less than a thousandth. */
    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), NANO_DIGITS)
                .setScale(SHOWN_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, PlainText.cleaned(value));
    }

    /** Line feeds stay where they may. */
    private static String plain(String text) {
        return text.lines().map(PlainText::cleaned).collect(Collectors.joining("\n"));
    }
}
