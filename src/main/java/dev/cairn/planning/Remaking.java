package dev.cairn.planning;

import dev.cairn.plan.Plan;

/** Makes stored plans again from what they were made from, by other rules or another catalogue. Safe for use by several threads. */
@FunctionalInterface
public interface Remaking {

    /**
     * The same version, made again.
     *
     * @throws NotRemadeException if that cannot be
     */
    Plan remake(StoredPlan version);

    /** Says why a plan cannot be made again. */
    final class NotRemadeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotRemadeException(String reason) {
            super(reason);
        }

        public NotRemadeException(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
