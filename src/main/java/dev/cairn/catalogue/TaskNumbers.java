package dev.cairn.catalogue;

import dev.cairn.yaml.YamlValue;

/** The numbers of a domain's tasks, such as 2.3, one after the other. */
final class TaskNumbers {
    private final int domain;
    private int last;

    TaskNumbers(int domain) {
        this.domain = domain;
    }

    String next(YamlValue value) {
        String number = value.text();
        String prefix = domain + ".";
        if (number.isEmpty()) {
            return number;
        }
        if (!number.startsWith(prefix)) {
            value.fault("task " + number + " stands under domain " + domain, "begin its number with " + prefix);
            return number;
        }
        checkOrder(value, number, order(number.substring(prefix.length())));
        return number;
    }

    private void checkOrder(YamlValue value, String number, int order) {
        if (order < 1) {
            value.fault("'" + number + "' is no number of a task", "write domain and task, such as " + domain + ".1");
        } else if (order <= last) {
            String before = domain + "." + last;
            value.fault("task " + number + " stands after task " + before, "number tasks in order, each once");
        } else {
            last = order;
        }
    }

    private static int order(String text) {
        try {
            int order = Integer.parseInt(text);
            return Integer.toString(order).equals(text) ? order : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
