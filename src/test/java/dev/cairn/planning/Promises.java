package dev.cairn.planning;

import java.util.List;
import java.util.stream.Stream;

/** All that is promised of plans. */
final class Promises {
    private Promises() {}

    static List<Promise> all() {
        return Stream.of(
                        CapacityPromises.all(),
                        ContentPromises.all(),
                        SequencePromises.all(),
                        MockPromises.all(),
                        DatePromises.all(),
                        PathPromises.all(),
                        SumPromises.all(),
                        ExplanationPromises.all(),
                        ComparisonPromises.all(),
                        OfferPromises.all(),
                        AlternativePromises.all(),
                        FormPromises.all(),
                        LetterPromises.all())
                .flatMap(List::stream)
                .toList();
    }
}
