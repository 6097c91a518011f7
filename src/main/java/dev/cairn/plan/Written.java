package dev.cairn.plan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The way in which a component of a record is written, where its name and type do not tell. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Written {

    /** The name in the text; that of the component by default. */
    String as() default "";

    /** The value that is left out, as the text has it; none by default. */
    String unless() default "";
}
