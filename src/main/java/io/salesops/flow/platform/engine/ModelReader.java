package io.salesops.flow.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.NestedExceptionUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what somebody uploaded, without entities, without fetching anything, and says where it is broken. */
final class ModelReader {

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ModelReader() {}

    static Document xml(byte[] content) throws UnreadableModel {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the builder's own prints to the console
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXParseException e) {
            throw new UnreadableModel("line %d: %s".formatted(e.getLineNumber(), e.getMessage()), e);
        } catch (SAXException | IOException e) {
            throw new UnreadableModel("is no readable XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine checks the schema as well, but answers as if the fault were its own. */
    static Document dmn(byte[] content) throws UnreadableModel {
        var document = xml(content);
        try {
            Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (ModelException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            throw new UnreadableModel("is no valid DMN: " + cause.getMessage(), e);
        }
        return document;
    }

    static JsonNode json(byte[] content) throws UnreadableModel {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnreadableModel("line %d: %s".formatted(line, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new UnreadableModel("is no readable JSON: " + e.getMessage(), e);
        }
    }

    /** All elements, without recursion: how deep they go is up to whoever wrote the file. */
    static Stream<Element> elements(Document document) {
        var all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }

    static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
    }

    /** The engine refuses this too, but as a fault of its own. */
    static String historyTimeToLive(Element definition) {
        return attributes(definition).anyMatch(attribute -> "historyTimeToLive".equals(attribute.getLocalName()))
                ? ""
                : "camunda:historyTimeToLive is missing";
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DOCTYPE, true);
        return factory;
    }
}
