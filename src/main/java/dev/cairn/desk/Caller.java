package dev.cairn.desk;

import java.util.Optional;

/** Who asks, and what that opens. */
public sealed interface Caller {
    /** What plans belong to that belong to no organisation. */
    String NOBODY = "";

    /** Anybody, where nobody asks who calls. */
    record Anybody() implements Caller {
        @Override
        public String owner() {
            return NOBODY;
        }

        @Override
        public boolean reaches(String owner) {
            return true;
        }

        @Override
        public String scope() {
            return NOBODY;
        }

        @Override
        public boolean asksForMany() {
            return true;
        }

        @Override
        public Optional<String> lists() {
            return Optional.empty();
        }
    }

    /** Somebody without a key, where others have one: reaches the plans whose links they know, and cannot ask for any others. */
    record Learner() implements Caller {
        @Override
        public String owner() {
            return NOBODY;
        }

        @Override
        public boolean reaches(String owner) {
            return true;
        }

        @Override
        public String scope() {
            return NOBODY;
        }

        @Override
        public boolean asksForMany() {
            return false;
        }
    }

    /**
     * Somebody with a key: reaches the plans of their own organisation and no others.
     *
     * @param keyId the id of the key
     */
    record Advisor(String keyId, String organisation) implements Caller {
        @Override
        public String owner() {
            return organisation;
        }

        @Override
        public boolean reaches(String owner) {
            return owner.equals(organisation);
        }

        @Override
        public String scope() {
            return "key " + keyId;
        }

        @Override
        public boolean asksForMany() {
            return true;
        }
    }

    /** To whom the plans belong that this caller makes. */
    String owner();

    /** Whether a plan that belongs to this owner is there for this caller. */
    boolean reaches(String owner);

    /** Within what this caller's names for requests are told apart. */
    String scope();

    /** Whether this caller may ask for many plans at once. */
    boolean asksForMany();

    /** Whose plans a list for this caller holds; those of all, if nothing. */
    default Optional<String> lists() {
        return Optional.of(owner());
    }
}
