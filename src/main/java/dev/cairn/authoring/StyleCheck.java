package dev.cairn.authoring;

/** Something to check in the text of each rule file. */
@FunctionalInterface
interface StyleCheck {
    void check(DrlFile rule, RuleFaults faults);
}
