package dev.cairn.web;

import dev.cairn.exam.ExamCode;
import dev.cairn.planning.PlanDirectory.ListedPlan;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the files of an archive, each once, even where upper and lower case are alike. Not safe for use by several threads. */
final class FileNames {
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-+|-+$");
    private static final int LONGEST = 60;

    /** Of the id, which is as good as a password: enough to tell namesakes apart, and too little to find a plan by. */
    private static final int PART_OF_ID = 6;

    private final String suffix;
    private final Set<String> taken = new HashSet<>();

    FileNames(String suffix) {
        this.suffix = suffix;
    }

    /** The learner, or else the exam, and a part of the id: {@code Ana-Ruiz-x7Ab29.pdf}. */
    String of(ListedPlan plan) {
        String learner = plan.summary().learner();
        String exam = plan.summary().planned().map(ExamCode::value).orElse("plan");
        String name = plain(learner).isEmpty() ? plain(exam) : plain(learner);
        String id = plan.id().value().substring(0, PART_OF_ID);
        String unique = name + "-" + id;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "-" + id + "-" + i;
        }
        return unique + "." + suffix;
    }

    private static String plain(String text) {
        String plain =
                AT_THE_ENDS.matcher(FOREIGN.matcher(text).replaceAll("-")).replaceAll("");
        int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        return plain.substring(0, plain.offsetByCodePoints(0, length));
    }
}
