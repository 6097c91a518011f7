package dev.cairn.authoring;

import dev.cairn.yaml.Faults;

/** Something to check in the text of each rule file. */
@FunctionalInterface
interface StyleCheck {
    void check(DrlFile rule, Faults faults);
}
