package dev.cairn.catalogue;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Succession;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for exam versions that would come to succeed themselves. */
final class SuccessionCycles {
    private final Lifecycle lifecycle;
    private final Set<ExamCode> done = new TreeSet<>();
    private final List<ExamCode> way = new ArrayList<>();

    SuccessionCycles(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Adds a fault for each cycle that begins here and was not told yet, at the successor that closes it. */
    void checkFrom(LifecycleEntry entry) {
        if (done.contains(entry.code())) {
            return;
        }
        way.add(entry.code());
        for (Placed<Succession> step : entry.successors()) {
            ExamCode successor = step.what().successor();
            if (way.contains(successor)) {
                tell(successor, step.place());
            } else {
                lifecycle.entry(successor).ifPresent(this::checkFrom);
            }
        }
        way.remove(way.size() - 1);
        done.add(entry.code());
    }

    private void tell(ExamCode successor, YamlValue place) {
        String cycle = way.subList(way.indexOf(successor), way.size()).stream()
                .map(code -> code + " → ")
                .collect(Collectors.joining());
        place.fault(successor + " would succeed itself: " + cycle + successor, "remove one of these successors");
    }
}
