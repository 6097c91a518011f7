package dev.cairn.planning;

import dev.cairn.plan.Session;
import dev.cairn.planning.DomainShares.Share;
import java.util.List;

/** An exam of the path with everything that is done for it. */
record PlannedStep(
        StepDates dates, StepOutline outline, List<Share> shares, List<PlacedMock> mocks, List<Session> sessions) {}
