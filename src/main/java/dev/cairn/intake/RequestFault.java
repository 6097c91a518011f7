package dev.cairn.intake;

import dev.cairn.text.PlainText;

/**
 * One thing that is wrong with a request. Whatever the request holds, these texts can be shown on a terminal and
 * written as UTF-8: what cannot be is replaced by U+FFFD.
 *
 * @param pointer where: an RFC 6901 pointer into the request; empty for the request as a whole
 * @param problem what is wrong
 * @param fix how to mend it
 */
public record RequestFault(String pointer, String problem, String fix) {
    public RequestFault {
        pointer = PlainText.cleaned(pointer);
        problem = PlainText.cleaned(problem);
        fix = PlainText.cleaned(fix);
    }

    /** What is wrong and how to mend it, in one line. */
    public String detail() {
        return problem + ": " + fix;
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "request" : pointer) + ": " + detail();
    }
}
