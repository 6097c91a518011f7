package dev.cairn.rules;

import dev.cairn.planning.advice.MicroCredential;
import dev.cairn.planning.fit.DayFill;
import dev.cairn.planning.fit.LeastWeeksRow;
import dev.cairn.planning.fit.MockRow;
import dev.cairn.planning.path.Bridge;
import dev.cairn.planning.path.GoalExam;
import dev.cairn.planning.path.Rung;
import dev.cairn.planning.path.StandIn;
import dev.cairn.planning.progress.MockActionRow;
import dev.cairn.planning.progress.MockNeedRow;
import dev.cairn.planning.sequence.GapRow;
import dev.cairn.planning.sequence.PhaseRow;
import dev.cairn.planning.study.GapsRow;
import dev.cairn.planning.study.PaceRow;
import dev.cairn.planning.study.QuestionRow;
import dev.cairn.planning.study.RecallRow;
import dev.cairn.planning.study.ShortTimeRow;
import dev.cairn.planning.weights.ConfidenceRow;
import dev.cairn.planning.weights.DomainArea;
import dev.cairn.planning.weights.ExperienceBand;
import dev.cairn.yaml.YamlValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The tables that parameter files may hold, and how a row of one becomes a fact: each key is a component of its record. */
final class TableRows {
    static final Map<String, Class<? extends Record>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("rungs", Rung.class),
            Map.entry("bridges", Bridge.class),
            Map.entry("stand-ins", StandIn.class),
            Map.entry("goals", GoalExam.class),
            Map.entry("paces", PaceRow.class),
            Map.entry("recall", RecallRow.class),
            Map.entry("question-times", QuestionRow.class),
            Map.entry("gaps", GapsRow.class),
            Map.entry("short-time", ShortTimeRow.class),
            Map.entry("confidence", ConfidenceRow.class),
            Map.entry("experience-bands", ExperienceBand.class),
            Map.entry("domain-areas", DomainArea.class),
            Map.entry("least-weeks", LeastWeeksRow.class),
            Map.entry("mocks", MockRow.class),
            Map.entry("default-week", DayFill.class),
            Map.entry("phases", PhaseRow.class),
            Map.entry("review-gaps", GapRow.class),
            Map.entry("mock-needs", MockNeedRow.class),
            Map.entry("mock-actions", MockActionRow.class),
            Map.entry("micro-credentials", MicroCredential.class)));

    private static final int MOST = 1_000_000;

    private TableRows() {}

    static Object read(Class<? extends Record> type, YamlValue row) {
        RecordComponent[] components = type.getRecordComponents();
        row.allow(Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, row))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("rows of " + type.getSimpleName() + " cannot be made", e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(RecordComponent component, YamlValue row) {
        YamlValue value = row.get(component.getName());
        Class<?> type = component.getType();
        if (type == int.class) {
            return value.integer(0, MOST);
        }
        return type.isEnum() ? value.constant((Class) type) : value.text();
    }
}
