package dev.cairn.planning;

import dev.cairn.planning.fit.SessionShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** How long sessions are that share the minutes of a day. */
record SessionLength(SessionShape shape) {

    /** Even sessions that fill so many minutes. */
    List<Integer> split(int minutes) {
        int sessions = (minutes + shape.longest() - 1) / shape.longest();
        int[] steps = Apportionment.share(minutes / Minutes.STEP, Collections.nCopies(sessions, 1.0));
        return Arrays.stream(steps).mapToObj(each -> each * Minutes.STEP).toList();
    }
}
