package dev.cairn.web;

import dev.cairn.problem.ProblemException;
import dev.cairn.problem.ProblemType;
import dev.cairn.server.Body;
import dev.cairn.text.Utf8;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What somebody has filled in: texts by the names of their fields, as they were typed; of several with one name the last. Immutable. */
record Fields(Map<String, String> texts) {
    static final Fields NONE = new Fields(Map.of());

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST = 2_000;

    Fields {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * The fields of a form that was sent.
     *
     * @throws ProblemException if the body is no form
     * @throws IOException if the client went away
     */
    static Fields sent(Context context) throws IOException {
        return parse(Body.read(context, FORM).text());
    }

    /** The fields of an address. */
    static Fields asked(Context context) {
        return parse(Optional.ofNullable(context.req().getQueryString()).orElse(""));
    }

    static Fields parse(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int sign = pair.indexOf('=');
                String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
                texts.put(name, sign < 0 ? "" : decoded(pair.substring(sign + 1)));
            }
            if (texts.size() > MOST) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE, "the form has more than " + MOST + " fields: send fewer");
            }
        }
        return new Fields(texts);
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return Utf8.decoded(bytes);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "the form is not UTF-8 in percent encoding: encode it");
        }
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** What was typed; empty where nothing was. */
    String raw(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What was typed, without the space around it; empty where nothing was. */
    String text(String name) {
        return raw(name).strip();
    }

    /** What was typed, if anything was. */
    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    boolean hasAnyUnder(String prefix) {
        return texts.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /** The numbers of the rows of a list, {@code 0} of {@code held.0.exam} for the list {@code held.}, in their order. */
    List<Integer> rows(String list) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (String name : texts.keySet()) {
            if (name.startsWith(list)) {
                String number = name.substring(list.length()).split("\\.", 2)[0];
                if (number.matches("[0-9]{1,3}")) {
                    rows.add(Integer.valueOf(number));
                }
            }
        }
        return List.copyOf(rows);
    }

    /** The same with another text in a field. */
    Fields with(String name, String text) {
        Map<String, String> others = new LinkedHashMap<>(texts);
        others.put(name, text);
        return new Fields(others);
    }

    /** The same with other texts in some fields. */
    Fields with(Map<String, String> more) {
        Map<String, String> others = new LinkedHashMap<>(texts);
        others.putAll(more);
        return new Fields(others);
    }

    /** The same without some fields. */
    Fields without(Collection<String> names) {
        Map<String, String> others = new LinkedHashMap<>(texts);
        others.keySet().removeAll(names);
        return new Fields(others);
    }
}
