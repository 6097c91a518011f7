package dev.cairn.catalogue;

import dev.cairn.exam.ExamCode;
import dev.cairn.yaml.YamlValue;
import java.util.Locale;
import java.util.Optional;

/** Exam codes, as the files write them: upper case inside, lower case in a file's name. */
final class ExamCodes {
    private ExamCodes() {}

    /** The code that stands here; nothing if it is none, which is a fault. */
    static Optional<ExamCode> read(YamlValue value) {
        String text = value.text();
        Optional<ExamCode> code =
                ExamCode.parse(text).filter(read -> read.value().equals(text));
        if (code.isEmpty() && !text.isEmpty()) {
            value.fault("'" + text + "' is no exam code", "write one in upper case, such as SAA-C03");
        }
        return code;
    }

    /** Where the exam with this code is described. */
    static String path(ExamCode code) {
        return path(SeedFolder.EXAMS, code);
    }

    /** The file of an exam in a subfolder. */
    static String path(String subfolder, ExamCode code) {
        return subfolder + "/" + code.value().toLowerCase(Locale.ROOT) + ".yaml";
    }
}
