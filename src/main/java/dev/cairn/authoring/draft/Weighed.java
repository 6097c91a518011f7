package dev.cairn.authoring.draft;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.impact.ImpactReport;
import java.util.List;

/**
 * What a draft changes.
 *
 * @param wholePlans how those cases of its rules came out that are about whole plans
 * @param reports of each population
 */
public record Weighed(CaseRun wholePlans, List<ImpactReport> reports) {
    public Weighed {
        reports = List.copyOf(reports);
    }
}
