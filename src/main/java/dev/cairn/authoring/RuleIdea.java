package dev.cairn.authoring;

import dev.cairn.planning.Label;
import dev.cairn.planning.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What an author has in mind before there is a rule.
 *
 * @param sentence what is true when the rule has fired
 * @param when the types of fact that it looks at
 * @param then the type of fact that it infers
 * @param numbers names of parameters that it needs
 * @param source where it comes from
 * @param why what it is good for
 */
public record RuleIdea(
        String sentence,
        Stage stage,
        List<String> when,
        String then,
        List<String> numbers,
        Label label,
        String source,
        Optional<String> why) {
    public RuleIdea {
        when = List.copyOf(when);
        numbers = List.copyOf(numbers);
    }
}
