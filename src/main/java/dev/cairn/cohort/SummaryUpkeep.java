package dev.cairn.cohort;

import dev.cairn.planning.PlanId;
import dev.cairn.planning.PlanStore;
import dev.cairn.planning.PlanSummaries;
import dev.cairn.planning.RuleBook;
import dev.cairn.planning.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums up stored plans that an older version of Cairn, or another edition of the rules, left without a summary that holds. Safe for use by several threads,
 * and over one database by several processes.
 */
public final class SummaryUpkeep {
    /** Long enough for any number of plans. */
    public static final Duration UNTIL_DONE = Duration.ofDays(1);

    private static final int AT_A_TIME = 200;
    private static final Logger LOG = LoggerFactory.getLogger(SummaryUpkeep.class);

    private final PlanStore store;
    private final Lock lock = new ReentrantLock();
    private volatile String upToDate = "";
    private Optional<PlanId> reached = Optional.empty();
    private String reachedFor = "";

    public SummaryUpkeep(PlanStore store) {
        this.store = store;
    }

    /**
     * Sums up what has no summary, or one by other rules: for servers, whose rules are those that count.
     *
     * @param patience after which to leave the rest to the next call
     * @return whether every plan has a summary that holds; not so either while another thread is at it
     */
    public boolean bringUpToDate(RuleBook rules, Duration patience) {
        PlanSummaries summaries = new PlanSummaries(rules);
        String basis = summaries.basis();
        if (basis.equals(upToDate)) {
            return true;
        }
        if (!lock.tryLock()) {
            return false;
        }
        try {
            if (!reachedFor.equals(basis)) {
                reachedFor = basis;
                reached = Optional.empty();
                // Rules may come back: by then, some summaries are by others.
                upToDate = "";
            }
            boolean done = sumUp(summaries, Optional.of(basis), System.nanoTime() + patience.toNanos());
            upToDate = done ? basis : upToDate;
            return done;
        } finally {
            lock.unlock();
        }
    }

    /** Sums up what has no summary, and leaves those of other rules as they are: for whoever may have other rules than the servers. */
    public void addMissing(RuleBook rules) {
        lock.lock();
        try {
            reachedFor = "";
            reached = Optional.empty();
            sumUp(new PlanSummaries(rules), Optional.empty(), System.nanoTime() + UNTIL_DONE.toNanos());
        } finally {
            lock.unlock();
        }
    }

    private boolean sumUp(PlanSummaries summaries, Optional<String> basis, long end) {
        List<PlanId> next = store.withoutSummary(basis, reached, AT_A_TIME);
        while (!next.isEmpty()) {
            for (PlanId id : next) {
                if (System.nanoTime() - end > 0) {
                    return false;
                }
                sumUp(id, summaries);
                reached = Optional.of(id);
            }
            next = store.withoutSummary(basis, reached, AT_A_TIME);
        }
        return true;
    }

    /** One plan that cannot be read must not keep the others out of every list. */
    private void sumUp(PlanId id, PlanSummaries summaries) {
        try {
            store.find(id).ifPresent(stored -> {
                StandingPlan plan = StandingPlan.of(stored);
                store.summarise(stored, summaries.of(plan.now(), plan.reports()));
            });
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // Without its id, which is as good as a password.
            LOG.error("a stored plan cannot be summed up, and is in no list", e);
        }
    }
}
