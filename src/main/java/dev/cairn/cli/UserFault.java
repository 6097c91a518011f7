package dev.cairn.cli;

/** Wrong use, or input that cannot be read: its message goes to standard error, and the process ends with 2. */
final class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UserFault(String message) {
        super(message);
    }
}
