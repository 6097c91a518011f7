package dev.cairn.authoring;

import java.util.Locale;

/** What can be wrong with a folder of rules. */
public enum FaultCode {
    SYNTAX,
    UNKNOWN_TYPE,
    UNKNOWN_PROPERTY,
    UNKNOWN_VARIABLE,
    WRONG_VALUES,
    NEVER_EQUAL,
    BARE_BOOLEAN,
    DUPLICATE_BINDING,
    NEVER_FIRES,
    SAME_CONDITION,
    ADDS_NOTHING,
    CROSS_PRODUCT,
    CYCLE,
    ENDLESS,
    DUPLICATE_ID,
    DUPLICATE_NAME,
    UNKNOWN_PARAMETER,
    PARAMETERS,
    NAME,
    FILE_NAME,
    PACKAGE,
    ONE_RULE,
    ID,
    LABEL,
    SOURCE,
    CASES,
    FORBIDDEN,
    IMPORT,
    JOIN,
    CONSEQUENCE,
    NUMBER,
    COMMENTED_OUT,
    FOLDER,
    UNREADABLE,
    COMPILER;

    /** As it is shown, such as {@code unknown-type}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
