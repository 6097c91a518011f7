package dev.cairn.drl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.drl.ParsedRule.SyntaxFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedOnceTest {
    private final List<String> parsed = new ArrayList<>();
    private final RuleParser parser = new ParsedOnce(this::parse);

    @Test
    void parsesATextOnce() {
        ParsedRule first = parser.parse("rule");

        assertThat(parser.parse("rule")).isSameAs(first);
        assertThat(parsed).containsExactly("rule");
    }

    @Test
    void parsesATextThatHasChanged() {
        parser.parse("rule");

        assertThat(parser.parse("rules")).isEqualTo(fault("rules"));
        assertThat(parsed).containsExactly("rule", "rules");
    }

    private ParsedRule parse(String text) {
        parsed.add(text);
        return fault(text);
    }

    private static ParsedRule fault(String text) {
        return ParsedRule.unread(new SyntaxFault(text, 0));
    }
}
