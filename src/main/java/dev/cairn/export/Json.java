package dev.cairn.export;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as the JSON of the contract: records by their components in the order of declaration, an absent {@code Optional} as {@code null}, or not at all in a
 * {@link dev.cairn.plan.Sparse} record, days in ISO form, numbers without exponents, constants as labels in lower case but for the status of an exam, which is upper case. Safe for use by several
 * threads.
 */
public final class Json {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** Jackson, set up to write as the contract wants it. */
    public static JsonMapper mapper() {
        return Mapper.SHARED;
    }

    /** The value on one line. */
    public static String compact(Object value) {
        return write(value, new Context(null));
    }

    /** The value over many lines, each level indented by two spaces, but a session, or what else lies as deep, on one line; ends with a line feed. */
    public static String pretty(Object value) {
        return write(value, new Context(printer())) + "\n";
    }

    /** A constant as it is written. */
    public static String label(Enum<?> constant) {
        return ContractWriter.label(constant);
    }

    private static String write(Object value, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(context, text)) {
            ContractWriter.write(out, value);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        Indents indents = new Indents();
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indents).withArrayIndenter(indents);
    }

    /** A line for each value, down to the sessions of a week. */
    private static final class Indents extends DefaultIndenter {
        private static final int DEEPEST = 4;
        private static final long serialVersionUID = 1L;

        Indents() {
            super("  ", "\n");
        }

        @Override
        public void writeIndentation(JsonGenerator out, int level) {
            if (level > DEEPEST) {
                out.writeRaw(' ');
            } else {
                super.writeIndentation(out, level);
            }
        }
    }

    /** What Cairn's own writer does not know is left to Jackson. */
    private static final class Context extends ObjectWriteContext.Base {
        private final @Nullable PrettyPrinter printer;

        Context(@Nullable PrettyPrinter printer) {
            this.printer = printer;
        }

        @Override
        public @Nullable PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public void writeValue(JsonGenerator out, Object value) {
            Mapper.SHARED.writeValue(out, value);
        }
    }

    /** Made when somebody asks for it: writing a plan does without. */
    private static final class Mapper {
        static final JsonMapper SHARED = JsonMapper.builder(FACTORY)
                .addModule(new ContractModule())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
    }
}
