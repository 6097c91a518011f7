package dev.cairn.authoring.draft;

import dev.cairn.authoring.CaseRun;
import dev.cairn.authoring.RuleFault;
import java.util.List;
import java.util.Optional;

/**
 * What trying a draft came to.
 *
 * @param faults in the files of the draft
 * @param others faults elsewhere in the folder, which may be due to the draft
 * @param cases how the cases came out in which rules run by themselves; nothing where the draft has faults, and no rule was run
 */
public record Trial(List<RuleFault> faults, List<RuleFault> others, Optional<CaseRun> cases) {
    public Trial {
        faults = List.copyOf(faults);
        others = List.copyOf(others);
    }

    /** Whether the whole folder can be used with it. */
    public boolean isSound() {
        return faults.isEmpty() && others.isEmpty();
    }
}
