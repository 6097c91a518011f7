package dev.cairn.exam;

/** One version of an exam, by what tells it from others. */
public record ExamVersion(ExamCode code, String series, String title, Level level, Family family, Kind kind) {
    @Override
    public String toString() {
        return code + " is " + title;
    }
}
