package dev.cairn.export;

import dev.cairn.plan.Plan;
import dev.cairn.plan.Week;
import java.util.List;
import java.util.Optional;

/** A plan as a letter, for the templates of every form: the first part, one line a week, and what can be looked up after that. */
record Letter(Plan plan, WeeksShown shown) {

    LetterWords words() {
        return new LetterWords(plan);
    }

    /** What the letter is called in a list. */
    String title() {
        return words().title()
                + LearnerWords.of(plan).name().map(name -> " · " + name).orElse("");
    }

    Phrase asked() {
        return Phrase.EMPTY.foreign(new VerdictWords(plan).asked());
    }

    Table lines() {
        return new WeekLines(plan).table();
    }

    FirstPart first() {
        return FirstPart.of(plan);
    }

    /** This week with every day and topic, where the first part has it shorter. */
    Optional<WeekWords> wholeWeek() {
        return first().isAbridged() ? words().thisWeek() : Optional.empty();
    }

    /** The weeks in full that follow the first part. */
    List<WeekWords> weeks() {
        return shown == WeeksShown.THIS
                ? List.of()
                : plan.weeks().stream()
                        .filter(week -> !WeeksWords.isOff(week))
                        .map(week -> new WeekWords(plan, week))
                        .toList();
    }

    /** The labs of the weeks that are shown in full. */
    List<Phrase> labs() {
        return appendix().labs(weeksInFull());
    }

    /** The steps of the first session, where it is in the weeks that are shown in full. */
    List<Phrase> firstSession() {
        return appendix().firstSession(weeksInFull());
    }

    private List<Week> weeksInFull() {
        return shown == WeeksShown.ALL
                ? plan.weeks()
                : words().thisWeek().map(WeekWords::week).stream().toList();
    }

    List<ExamDayWords> examDays() {
        return ExamDayWords.of(plan);
    }

    AppendixWords appendix() {
        return new AppendixWords(plan);
    }

    PathPicture picture() {
        return new PathPicture(plan, PathPicture.Shape.SHEET);
    }
}
