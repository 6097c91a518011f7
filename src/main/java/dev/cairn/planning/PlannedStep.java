package dev.cairn.planning;

import dev.cairn.plan.Session;
import dev.cairn.planning.DomainShares.Share;
import java.util.List;

/**
 * An exam of the path with everything that is done for it.
 *
 * @param reserve minutes that were kept back for what a coming version brings
 */
record PlannedStep(
        StepDates dates,
        StepOutline outline,
        List<Share> shares,
        List<PlacedMock> mocks,
        int reserve,
        List<Session> sessions) {}
