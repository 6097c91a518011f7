package dev.cairn.batch;

import dev.cairn.planning.Engine;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the answers of a batch depend on, besides its lines. A batch that was interrupted goes on by the same terms only.
 *
 * @param today the day of requests that do not name theirs
 */
record BatchTerms(String form, String heading, String rules, String catalogue, String parameters, LocalDate today) {
    private static final String BEGINNING = "cairn-batch-1";
    private static final int PARTS = 7;

    static BatchTerms of(InputForm form, Requests requests, Engine engine, LocalDate today) {
        return new BatchTerms(
                form.label(),
                JournalEntry.digest(requests.heading()),
                engine.rules().revision(),
                engine.catalogue().revision(),
                engine.rules().parameters().revision(),
                today);
    }

    /** The terms that this line holds, if it is whole. */
    static Optional<BatchTerms> parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS || !parts[0].equals(BEGINNING)) {
            return Optional.empty();
        }
        try {
            LocalDate today = LocalDate.parse(parts[PARTS - 1]);
            return Optional.of(new BatchTerms(parts[1], parts[2], parts[3], parts[4], parts[5], today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The terms as a line. */
    String text() {
        return String.join(" ", BEGINNING, form, heading, rules, catalogue, parameters, today.toString()) + "\n";
    }

    /** What the others have otherwise; the day does not count. */
    Optional<String> difference(BatchTerms others) {
        if (!List.of(form, heading).equals(List.of(others.form, others.heading))) {
            return Optional.of("the input has another form or heading");
        }
        if (!List.of(rules, parameters).equals(List.of(others.rules, others.parameters))) {
            return Optional.of("the rules are others");
        }
        return catalogue.equals(others.catalogue) ? Optional.empty() : Optional.of("the catalogue is another");
    }
}
