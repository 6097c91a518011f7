package dev.cairn.catalogue;

import dev.cairn.exam.BetaCode;
import dev.cairn.exam.Caution;
import dev.cairn.exam.DatedFact;
import dev.cairn.exam.ExamCode;
import dev.cairn.exam.ExamGuide;
import dev.cairn.exam.ExamLanguages;
import dev.cairn.exam.Kind;
import dev.cairn.exam.Succession;
import dev.cairn.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/**
 * What {@code lifecycle.yaml} says of an exam version.
 *
 * @param value the entry itself, with what only some kinds have
 */
record LifecycleEntry(
        ExamCode code,
        Kind kind,
        List<Placed<DatedFact>> facts,
        List<Placed<Succession>> successors,
        Optional<Caution> caution,
        Optional<ExamGuide> guide,
        Optional<ExamLanguages> languages,
        Optional<Placed<BetaCode>> betaOf,
        YamlValue value) {}
