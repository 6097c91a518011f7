package dev.cairn.intake;

import dev.cairn.text.PlainText;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML that says no more than JSON can: what JSON would read as a number, {@code true}, {@code false} or {@code null}
 * is that, every other scalar is text. Tags and aliases are refused. Built from events and not from the library's
 * nodes, since composing the nodes of a deep text would exhaust the stack.
 */
final class YamlText {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern NOTHING = Pattern.compile("|~|null");

    /** Characters. A buffer holds the text as a whole: a smaller one is copied over and over during a long comment. */
    private static final int LEAST_BUFFER = 1024;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Iterator<Event> events;

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * The one document in the text; missing if there is none.
     *
     * @throws UnreadableException if this is not YAML, or holds what JSON has no word for
     */
    static JsonNode read(String text) throws UnreadableException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Limits.TEXT_BYTES)
                .setBufferSize(Math.max(LEAST_BUFFER, text.length() + 1))
                .build();
        try {
            return new YamlText(new Parse(settings).parseString(text).iterator()).stream();
        } catch (MarkedYamlEngineException e) {
            throw notYaml(e.getProblemMark(), e.getProblem(), "mend it there; indent by spaces, quote what holds ': '");
        } catch (RuntimeException e) {
            // Not only its own exceptions: an escape without a character, say, makes the library throw what Java threw
            // at it.
            throw notYaml(Optional.empty(), String.valueOf(e.getMessage()), "mend it");
        }
    }

    private JsonNode stream() throws UnreadableException {
        skip();
        if (events.next() instanceof StreamEndEvent) {
            return NODES.missingNode();
        }
        JsonNode root = value(events.next(), 1);
        skip();
        Event end = events.next();
        if (!(end instanceof StreamEndEvent)) {
            throw refused(end, "a second document begins", "send one request at a time");
        }
        return root;
    }

    private void skip() {
        events.next();
    }

    private JsonNode value(Event event, int depth) throws UnreadableException {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar, scalar.getTag());
            return scalar(scalar);
        }
        if (event instanceof CollectionStartEvent collection) {
            refuseTag(collection, collection.getTag());
            if (depth > Limits.NESTING) {
                throw refused(event, "more than " + Limits.NESTING + " levels are nested", "a request needs four");
            }
            return event instanceof MappingStartEvent ? mapping(depth) : sequence(depth);
        }
        String what = event instanceof AliasEvent alias ? "the alias *" + alias.getAlias() : "something unknown";
        throw refused(event, what + " stands for a value", "write the value itself");
    }

    private ObjectNode mapping(int depth) throws UnreadableException {
        ObjectNode object = NODES.objectNode();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            String key = key(event);
            if (object.has(key)) {
                throw refused(event, "the key '" + PlainText.shortened(key) + "' is here twice", "keep one of the two");
            }
            object.set(key, value(events.next(), depth + 1));
        }
        return object;
    }

    private static String key(Event event) throws UnreadableException {
        if (!(event instanceof ScalarEvent scalar)) {
            throw refused(event, "a key is no text", "write a name as the key");
        }
        if (scalar.getValue().length() > Limits.KEY_LENGTH) {
            throw refused(event, "a key has more than " + Limits.KEY_LENGTH + " characters", "shorten it");
        }
        return scalar.getValue();
    }

    private ArrayNode sequence(int depth) throws UnreadableException {
        ArrayNode array = NODES.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            array.add(value(event, depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarEvent scalar) throws UnreadableException {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return NODES.stringNode(text);
        }
        if (NOTHING.matcher(text).matches()) {
            return NODES.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        return NUMBER.matcher(text).matches() ? number(scalar, text) : NODES.stringNode(text);
    }

    private static JsonNode number(ScalarEvent scalar, String text) throws UnreadableException {
        if (text.length() > Limits.NUMBER_LENGTH) {
            throw refused(scalar, "a number has more than " + Limits.NUMBER_LENGTH + " characters", "shorten it");
        }
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            throw refused(scalar, "the number " + text + " is out of all reach", "write a smaller one");
        }
    }

    private static void refuseTag(Event event, Optional<String> tag) throws UnreadableException {
        if (tag.isPresent()) {
            throw refused(event, "the tag " + PlainText.shortened(tag.get()) + " stands before a value", "remove it");
        }
    }

    private static UnreadableException refused(Event event, String problem, String fix) {
        return new UnreadableException(problem + place(event.getStartMark()), fix);
    }

    private static UnreadableException notYaml(Optional<Mark> mark, String problem, String fix) {
        return new UnreadableException("this is not YAML" + place(mark) + ": " + problem, fix);
    }

    private static String place(Optional<Mark> mark) {
        return mark.map(at -> ", line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1))
                .orElse("");
    }
}
