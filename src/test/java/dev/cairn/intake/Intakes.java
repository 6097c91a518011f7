package dev.cairn.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.learner.PlanRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests to read, and a reader for which today is Wednesday, 14 January 2026. */
final class Intakes {
    static final RequestReader READER = readerOn("2026-01-14");
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** The example of the contract, with every field filled in. */
    static final String WHOLE = """
            {
              "learner": {"name": "Ana Sofía"},
              "target": {"exam": "AIP-C01"},
              "asOf": "2026-01-12", "start": "2026-01-19", "examBy": "2026-09-30",
              "hoursPerWeek": 7.5,
              "availability": {"MON": 60, "WED": 90, "SAT": 240},
              "unavailable": [{"from": "2026-04-06", "to": "2026-04-12", "why": "holiday"}],
              "experience": {"cloud": 6, "development": 24, "ml": 0},
              "held": [{"exam": "CLF-C02", "passedOn": "2024-05-01"}],
              "attempts": [{"exam": "AIF-C01", "takenOn": "2025-12-20", "passed": false, "weakDomains": [3, 1]}],
              "weak": [{"exam": "AIP-C01", "domain": 3}],
              "confidence": [{"exam": "AIP-C01", "domain": 1, "level": 2}],
              "known": ["vpc", "iam.roles", "saa-c03.vpc"],
              "depth": "thorough", "keepRetiring": true, "acceptBeta": true, "language": "zh-CN"
            }
            """;

    private Intakes() {}

    static RequestReader readerOn(String today) {
        return new RequestReader(
                new SmallCatalogue(), Clock.fixed(Instant.parse(today + "T12:00:00Z"), ZoneOffset.UTC));
    }

    /** The least that a request needs, and these fields, written with single quotes. */
    static ObjectNode with(String fields) {
        ObjectNode least = object("""
                {"target": {"exam": "AIP-C01"}, "asOf": "2026-01-12", "start": "2026-01-19", "hoursPerWeek": 8}""");
        least.setAll(object("{" + fields.replace('\'', '"') + "}"));
        return least;
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static PlanRequest accepted(Intake intake) {
        assertThat(intake).isInstanceOf(Intake.Accepted.class);
        return ((Intake.Accepted) intake).request();
    }

    static PlanRequest accepted(String fields) {
        return accepted(READER.read(with(fields)));
    }

    /** What is wrong with the least request and these fields. */
    static List<RequestFault> faults(String fields) {
        return rejected(READER.read(with(fields)), Intake.Kind.NOT_VALID);
    }

    static List<RequestFault> rejected(Intake intake, Intake.Kind kind) {
        assertThat(intake).isInstanceOf(Intake.Rejected.class);
        Intake.Rejected rejected = (Intake.Rejected) intake;
        assertThat(rejected.kind()).isEqualTo(kind);
        assertThat(rejected.faults()).isNotEmpty();
        return rejected.faults();
    }
}
