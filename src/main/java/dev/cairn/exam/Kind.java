package dev.cairn.exam;

/** How much is known of an exam version, and so what can be done with it. */
public enum Kind {
    /** Its guide is public: it can be planned. */
    FULL,
    /** It is coming or new, and its guide has not been read: it is planned from its predecessor's guide, and every plan says so. */
    PROVISIONAL,
    /** Only code, name and dates are known: it can be held, named and replaced, never planned. */
    STUB
}
