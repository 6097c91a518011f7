package dev.cairn.export;

import dev.cairn.exam.ExamCode;
import dev.cairn.exam.Status;
import dev.cairn.plan.Sparse;
import dev.cairn.plan.Written;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes values as the contract wants them. Knows the few types that plans are made of, and so does without the introspection that a cold start
 * would wait for.
 */
final class ContractWriter {
    private static final double LEAST_WITHOUT_EXPONENT = 1e-3;
    private static final double FIRST_WITH_EXPONENT = 1e7;

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private ContractWriter() {}

    /** Whether values of this type are written here, and not by Jackson. */
    static boolean knows(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || type == LocalDate.class
                || type == Double.class
                || type == double.class;
    }

    static void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Optional<?> optional) {
            write(out, optional.orElse(null));
        } else if (value instanceof Collection<?> elements) {
            writeArray(out, elements);
        } else if (value instanceof ExamCode || value instanceof LocalDate) {
            out.writeString(value.toString());
        } else if (value instanceof Enum<?> constant) {
            out.writeString(label(constant));
        } else if (value instanceof Record) {
            SHAPES.get(value.getClass()).write(out, value);
        } else if (value instanceof Map<?, ?> map) {
            writeObject(out, map);
        } else {
            writeScalar(out, value);
        }
    }

    private static void writeArray(JsonGenerator out, Collection<?> elements) {
        out.writeStartArray();
        elements.forEach(element -> write(out, element));
        out.writeEndArray();
    }

    private static void writeObject(JsonGenerator out, Map<?, ?> map) {
        out.writeStartObject();
        map.forEach((key, value) -> {
            out.writeName(key instanceof Enum<?> constant ? label(constant) : key.toString());
            write(out, value);
        });
        out.writeEndObject();
    }

    private static void writeScalar(JsonGenerator out, Object value) {
        if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Double number) {
            writeDouble(out, number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else {
            out.writePOJO(value);
        }
    }

    private static void writeDouble(JsonGenerator out, double value) {
        double size = Math.abs(value);
        if (size == 0 || (size >= LEAST_WITHOUT_EXPONENT && size < FIRST_WITH_EXPONENT)) {
            out.writeNumber(value);
        } else {
            out.writeNumber(BigDecimal.valueOf(value));
        }
    }

    /** The label of a constant: {@code mock-review}. Statuses of exams alone keep their case: {@code ACTIVE}. */
    static String label(Enum<?> constant) {
        return constant instanceof Status
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The components of a record type, in the order of declaration. */
    private record Shape(List<Component> components) {

        static Shape of(Class<?> type) {
            boolean sparse = type.isAnnotationPresent(Sparse.class);
            return new Shape(Arrays.stream(type.getRecordComponents())
                    .map(component -> Component.of(component, sparse))
                    .toList());
        }

        void write(JsonGenerator out, Object value) {
            out.writeStartObject();
            for (Component component : components) {
                Object part = component.of(value);
                if (!component.leavesOut(part)) {
                    out.writeName(component.name());
                    ContractWriter.write(out, part);
                }
            }
            out.writeEndObject();
        }
    }

    /**
     * A component of a record.
     *
     * @param sparse whether it is left out where it is empty, absent or false
     * @param unless the text for which it is left out; empty if there is none
     */
    private record Component(SerializedString name, Method accessor, boolean sparse, String unless) {

        static Component of(RecordComponent component, boolean sparse) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Optional<Written> written = Optional.ofNullable(component.getAnnotation(Written.class));
            String name = written.map(Written::as).filter(as -> !as.isEmpty()).orElse(component.getName());
            return new Component(
                    new SerializedString(name),
                    accessor,
                    sparse || component.isAnnotationPresent(Sparse.class),
                    written.map(Written::unless).orElse(""));
        }

        boolean leavesOut(@Nullable Object part) {
            return (sparse && isNothing(part)) || (!unless.isEmpty() && unless.equals(text(part)));
        }

        private static boolean isNothing(@Nullable Object part) {
            return part == null
                    || (part instanceof Optional<?> optional && optional.isEmpty())
                    || (part instanceof Collection<?> elements && elements.isEmpty())
                    || (part instanceof Map<?, ?> map && map.isEmpty())
                    || Boolean.FALSE.equals(part);
        }

        private static String text(@Nullable Object part) {
            return part instanceof Enum<?> constant ? label(constant) : String.valueOf(part);
        }

        @Nullable Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component that cannot be read: " + accessor, e);
            }
        }
    }
}
