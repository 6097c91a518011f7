package dev.cairn.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request as plans show it, as the fields of a form: the way back from {@link FormRequest}. */
final class RequestFields {
    private RequestFields() {}

    /** The fields of a request, without some of its parts. */
    static Fields of(Map<String, Object> request, Collection<String> without) {
        Map<String, String> texts = new LinkedHashMap<>();
        request.forEach((name, value) -> {
            if (!without.contains(name)) {
                put(texts, name, value);
            }
        });
        return new Fields(texts);
    }

    private static void put(Map<String, String> texts, String name, Object value) {
        switch (name) {
            case FormRequest.TARGET -> putTarget(texts, value);
            case "renew" -> texts.put(FormRequest.TARGET, FormRequest.RENEW + value);
            case "weak" -> putDomains(texts, FormRequest.WEAK, value);
            case "confidence" -> putDomains(texts, FormRequest.CONFIDENCE, value);
            case "known" -> putKnown(texts, value);
            case "attempts" -> putRows(texts, name, failed(value));
            default -> putAny(texts, name, value);
        }
    }

    private static void putTarget(Map<String, String> texts, Object value) {
        if (value instanceof Map<?, ?> target) {
            Object goal = target.get("goal");
            texts.put(
                    FormRequest.TARGET, goal == null ? FormRequest.EXAM + target.get("exam") : FormRequest.GOAL + goal);
        }
    }

    private static void putDomains(Map<String, String> texts, String prefix, Object value) {
        for (Object entry : value instanceof List<?> list ? list : List.of()) {
            if (entry instanceof Map<?, ?> domain) {
                Object level = domain.get("level");
                texts.put(prefix + domain.get("exam") + "." + domain.get("domain"), level == null ? "on" : level + "");
            }
        }
    }

    private static void putKnown(Map<String, String> texts, Object value) {
        for (Object name : value instanceof List<?> list ? list : List.of()) {
            texts.put(FormRequest.KNOWN + name, "on");
        }
    }

    /** A form asks for failed attempts; what was passed stands among what is held. */
    private static List<?> failed(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(entry ->
                                entry instanceof Map<?, ?> attempt && !Boolean.TRUE.equals(attempt.get("passed")))
                        .toList()
                : List.of();
    }

    private static void putAny(Map<String, String> texts, String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> putAny(texts, name + "." + key, inner));
        } else if (value instanceof List<?> list) {
            putRows(texts, name, list);
        } else if (value instanceof Boolean flag) {
            if (flag) {
                texts.put(name, "on");
            }
        } else if (value != null
                && !(name.startsWith("experience.") && value.toString().equals("0"))) {
            texts.put(name, value.toString());
        }
    }

    private static void putRows(Map<String, String> texts, String name, List<?> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof Map<?, ?> cells) {
                String place = name + "." + row + ".";
                cells.forEach((key, cell) -> {
                    if (!key.equals("passed")) {
                        texts.put(place + key, cell instanceof List<?> numbers ? joined(numbers) : cell + "");
                    }
                });
            }
        }
    }

    private static String joined(List<?> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }
}
