package dev.cairn.catalogue;

import dev.cairn.syllabus.MockGate;
import dev.cairn.syllabus.QuestionSource;
import dev.cairn.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;

/** Reads the mocks of a syllabus. */
final class GateReader {
    private static final KnownKeys MOCK = KnownKeys.of(
            "id", "after", "daysBeforeExam", "whole", "source", "target", "bands", "minutes", "say", "note");
    private static final KnownKeys BAND = KnownKeys.of("below", "say", "do");
    private static final int ALL_PERCENT = 100;

    private GateReader() {}

    static List<MockGate> read(YamlValue list) {
        List<MockGate> gates = new ArrayList<>();
        for (YamlValue value : list.list()) {
            gates.add(gate(MOCK.check(value), gates.size() + 1));
        }
        return gates;
    }

    private static MockGate gate(YamlValue value, int number) {
        YamlValue id = value.get("id");
        if (!id.text().equals("mock-" + number)) {
            id.fault("'id' is " + id.text() + " where mock-" + number + " is due", "number mocks 1, 2, 3 …");
        }
        return new MockGate(
                number,
                value.get("after").optionalText(),
                value.get("source").constant(Origin.class).role,
                value.get("target").integer(1, ALL_PERCENT),
                bands(value.require("bands")),
                value.get("whole").flag());
    }

    private static List<MockGate.Band> bands(YamlValue list) {
        List<MockGate.Band> bands = new ArrayList<>();
        int last = 0;
        for (YamlValue value : list.list()) {
            BAND.check(value);
            int below = value.get("below").integer(1, ALL_PERCENT + 1);
            if (below <= last) {
                value.fault("the band below " + below + " is after that below " + last, "order bands by 'below'");
            }
            last = below;
            bands.add(new MockGate.Band(
                    below, value.get("say").text(), value.get("do").constant(MockGate.Action.class)));
        }
        if (last != ALL_PERCENT + 1) {
            list.fault("the bands end below " + last, "end with a band below 101, so that every score is in one");
        }
        return bands;
    }

    /** The words for where the questions of a mock come from. */
    private enum Origin {
        BANK(QuestionSource.Role.BANK),
        OFFICIAL(QuestionSource.Role.MOCK),
        SET(QuestionSource.Role.SET),
        /** Those of the syllabus, where no bank is known. */
        CASES(QuestionSource.Role.BANK);

        private final QuestionSource.Role role;

        Origin(QuestionSource.Role role) {
            this.role = role;
        }
    }
}
