package dev.cairn.rules;

import dev.cairn.yaml.Faults;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * Which members of other classes rules may use, looked up in their constant pools before any of them is loaded: whatever a rule calls stands there,
 * however it is written. Guards against mistakes and casual mischief. It is no sandbox: what facts can do, rules can.
 */
final class MemberGuard {
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    /** Facts and their arithmetic, the rules themselves, and what Drools puts around them. */
    private static final Pattern OWNERS = Pattern.compile("rules/.*|dev/cairn/(exam|learner|plan|planning|syllabus)/.*"
            + "|org/drools/model/(?!Drools$).*|org/drools/modelcompiler/(dsl|util)/.*|org/drools/core/base/accumulators/.*"
            + "|org/kie/api/(builder/model|conf|runtime/conf)/.*|org/drools/project/model/.*");

    /** What may be used of other types; with a hyphen in front, all but that. */
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("java/lang/Object", Set.of("<init>", "equals", "hashCode", "toString")),
            Map.entry("java/lang/Record", Set.of("<init>", "equals", "hashCode", "toString")),
            Map.entry("java/lang/Enum", Set.of("-getDeclaringClass", "-describeConstable")),
            Map.entry("java/lang/Comparable", Set.of("compareTo")),
            Map.entry("java/lang/String", Set.of("-describeConstable", "-resolveConstantDesc")),
            Map.entry("java/lang/Math", Set.of("-random")),
            Map.entry("java/lang/Number", Set.of("-")),
            Map.entry("java/lang/Boolean", Set.of("-getBoolean")),
            Map.entry("java/lang/Integer", Set.of("-getInteger")),
            Map.entry("java/lang/Long", Set.of("-getLong")),
            Map.entry("java/lang/Double", Set.of("-")),
            Map.entry("java/lang/IllegalArgumentException", Set.of("<init>")),
            Map.entry("java/lang/RuntimeException", Set.of("<init>")),
            Map.entry("java/lang/System", Set.of("arraycopy")),
            Map.entry("java/lang/invoke/LambdaMetafactory", Set.of("metafactory")),
            Map.entry("java/lang/invoke/StringConcatFactory", Set.of("makeConcatWithConstants")),
            Map.entry("java/time/LocalDate", Set.of("-now")),
            Map.entry("java/time/format/DateTimeFormatterBuilder", Set.of("-")),
            Map.entry("java/util/Arrays", Set.of("asList")),
            Map.entry("java/util/Collections", Set.of("emptyList")),
            Map.entry("java/util/Locale", Set.of("ENGLISH")),
            Map.entry(
                    "java/util/Optional",
                    Set.of("isPresent", "isEmpty", "get", "orElse", "orElseThrow", "empty", "of")),
            Map.entry("java/util/Collection", Set.of("isEmpty", "contains", "containsAll", "size")),
            Map.entry("java/util/Set", Set.of("isEmpty", "contains", "containsAll", "size")),
            Map.entry("java/util/SortedSet", Set.of("isEmpty", "contains", "containsAll", "size", "first", "last")),
            Map.entry("java/util/List", Set.of("isEmpty", "contains", "containsAll", "size", "get", "indexOf")),
            Map.entry("org/drools/core/rule/consequence/KnowledgeHelper", Set.of("insertLogical")),
            Map.entry("org/drools/modelcompiler/consequence/DroolsImpl", Set.of("asKnowledgeHelper")),
            Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
            Map.entry("org/kie/api/KieServices", Set.of("get", "newKieModuleModel")),
            Map.entry("org/kie/util/maven/support/ReleaseIdImpl", Set.of("<init>")));

    private MemberGuard() {}

    /** @throws dev.cairn.yaml.FaultyFilesException if rules use what they may not */
    static void check(CompiledRules compiled, List<RuleFile> files) {
        Faults faults = new Faults();
        compiled.classes()
                .forEach((name, bytes) -> refused(bytes).forEach(member -> tell(name, member, files, faults)));
        faults.throwIfAny("The rules reach beyond facts");
    }

    /** The members that a class uses and may not. */
    private static Set<Member> refused(byte[] bytes) {
        ClassReader type = new ClassReader(bytes);
        char[] buffer = new char[type.getMaxStringLength()];
        Set<Member> refused = new TreeSet<>();
        for (int item = 1; item < type.getItemCount(); item++) {
            int place = type.getItem(item);
            int tag = place == 0 ? 0 : bytes[place - 1];
            if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                String owner = type.readClass(place, buffer);
                int nameAndType = type.getItem(type.readUnsignedShort(place + 2));
                Member member = new Member(owner, type.readUTF8(nameAndType, buffer));
                if (!member.isAllowed()) {
                    refused.add(member);
                }
            }
        }
        return refused;
    }

    private static void tell(String type, Member member, List<RuleFile> files, Faults faults) {
        List<RuleFile> ofStage = files.stream()
                .filter(file -> type.startsWith("rules." + file.stage().label() + "."))
                .toList();
        List<RuleFile> naming =
                ofStage.stream().filter(file -> member.line(file.text()) > 0).toList();
        String message = "a rule uses " + member.inWords();
        String fix = "rules see facts and their arithmetic, and nothing else";
        naming.forEach(file -> faults.add(file.path(), member.line(file.text()), message, fix));
        if (naming.isEmpty()) {
            // Written in another way, such as with escapes.
            faults.add(ofStage.isEmpty() ? type : ofStage.get(0).stage().label(), 0, message, fix);
        }
    }

    private record Member(String owner, String name) implements Comparable<Member> {
        boolean isAllowed() {
            // Arrays can do nothing but be copied.
            if (owner.startsWith("[") || OWNERS.matcher(owner).matches()) {
                return true;
            }
            Set<String> known = MEMBERS.getOrDefault(owner, Set.of());
            boolean allBut = known.stream().anyMatch(each -> each.startsWith("-"));
            return allBut ? !known.contains("-" + name) : known.contains(name);
        }

        String inWords() {
            String type = owner.substring(owner.lastIndexOf('/') + 1);
            return name.equals("<init>") ? "a new " + type : type + "." + name;
        }

        /** Where the member is named, counted from 1; 0 if it is not. */
        int line(String text) {
            String word = name.equals("<init>") ? owner.substring(owner.lastIndexOf('/') + 1) : name;
            Pattern named = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (named.matcher(lines.get(i)).find()) {
                    return i + 1;
                }
            }
            return 0;
        }

        @Override
        public int compareTo(Member other) {
            return (owner + "." + name).compareTo(other.owner + "." + other.name);
        }
    }
}
