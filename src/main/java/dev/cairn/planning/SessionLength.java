package dev.cairn.planning;

import dev.cairn.planning.fit.SessionShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How long a session is: near the wanted length, and so that neither its day nor its work is left with a rest too short to sit down to. */
record SessionLength(SessionShape shape) {

    /**
     * The length nearest to the wanted one that leaves neither the day nor the work with such a rest, or, if there is none, one that does so for the
     * work alone; 0 if there is none either.
     *
     * @param left minutes of the day
     * @param work minutes of the work
     */
    int fit(int left, int work, int wanted) {
        return fit(left, work, wanted, shape.longest());
    }

    /** The same, but no longer than {@code most}. */
    int fit(int left, int work, int wanted, int most) {
        int heedful = fit(left, work, wanted, most, true);
        return heedful > 0 ? heedful : fit(left, work, wanted, most, false);
    }

    private int fit(int left, int work, int wanted, int most, boolean heedDay) {
        int best = 0;
        int longest = Math.min(Math.min(left, work), Math.min(most, shape.longest()));
        for (int minutes = shape.shortest(); minutes <= longest; minutes += Minutes.STEP) {
            boolean fits = leavesEnough(work - minutes) && (!heedDay || leavesEnough(left - minutes));
            if (fits && (best == 0 || Math.abs(minutes - wanted) < Math.abs(best - wanted))) {
                best = minutes;
            }
        }
        return best;
    }

    private boolean leavesEnough(int rest) {
        return rest == 0 || rest >= shape.shortest();
    }

    /** Even sessions that fill so many minutes. */
    List<Integer> split(int minutes) {
        int sessions = (minutes + shape.longest() - 1) / shape.longest();
        int[] steps = Apportionment.share(minutes / Minutes.STEP, Collections.nCopies(sessions, 1.0));
        return Arrays.stream(steps).mapToObj(each -> each * Minutes.STEP).toList();
    }

    /** The length of even sessions near the preferred length that fill so many minutes. */
    int evenly(int minutes, int preferred) {
        int sessions = Math.max(1, Math.round((float) minutes / preferred));
        while (Minutes.floor(minutes / sessions) > shape.longest()) {
            sessions++;
        }
        return Math.max(shape.shortest(), Minutes.floor(minutes / sessions));
    }
}
