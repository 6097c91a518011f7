package dev.cairn.rules;

import dev.cairn.yaml.Faults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Turns rule texts into classes. Takes seconds and tens of megabytes: shipped rules are compiled while the product is built, and rules of another
 * folder once for each revision. One compilation at a time, always under the same release id, so that nothing piles up in Drools.
 */
final class RuleCompiler {
    private static final Object ONE_AT_A_TIME = new Object();

    /** A rule, or the stage for which a class was generated. */
    private static final Pattern PLACE = Pattern.compile("\\brules/([^/]+/([^/]+\\.drl)?)");

    private static final String RESOURCES = "src/main/resources/rules/";
    private static final String CLASS = ".class";

    private RuleCompiler() {}

    /** @throws dev.cairn.yaml.FaultyFilesException if rules do not compile, or use what they may not */
    static CompiledRules compile(RuleFolder folder) {
        CompiledRules compiled = compiled(folder);
        MemberGuard.check(compiled, folder.files());
        return TimeChecks.in(compiled);
    }

    private static CompiledRules compiled(RuleFolder folder) {
        synchronized (ONE_AT_A_TIME) {
            try {
                return build(folder.files(), folder.revision());
            } catch (RuntimeException e) {
                // Neither bare exceptions nor faults in generated classes name the rule: look for it one by one.
                Faults faults = new Faults();
                suspects(folder.files(), e).forEach(file -> tryAlone(file, faults));
                faults.throwIfAny("The rules do not compile");
                throw e;
            }
        }
    }

    /** The rules that may be at fault. */
    private static List<RuleFile> suspects(List<RuleFile> files, RuntimeException e) {
        if (!(e instanceof NotCompiled failure)) {
            return files;
        }
        Set<String> places = failure.messages().stream()
                .flatMap(message ->
                        PLACE.matcher(String.valueOf(message.getPath())).results())
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> places.contains(file.path())
                        || places.contains(file.stage().label() + "/"))
                .toList();
    }

    private static void tryAlone(RuleFile file, Faults faults) {
        try {
            build(List.of(file), "");
        } catch (NotCompiled e) {
            CompilerFaults.tell(e.messages(), file, faults);
        } catch (RuntimeException e) {
            faults.add(
                    file.path(),
                    0,
                    "Drools cannot read it: " + e.getMessage(),
                    "look for a keyword used as a name, or a constraint that is none");
        }
    }

    private static CompiledRules build(List<RuleFile> rules, String revision) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("dev.cairn", "rules", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(release);
        rules.forEach(rule -> files.write(RESOURCES + rule.path(), rule.text()));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new NotCompiled(errors);
            }
            return classesOf((InternalKieModule) builder.getKieModule(), revision);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static CompiledRules classesOf(InternalKieModule module, String revision) {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(CLASS)) {
                classes.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), module.getBytes(name));
            }
        }
        List<String> models = module.getFileNames().stream()
                .filter(name -> name.endsWith(CanonicalKieModule.MODEL_FILE_NAME))
                .flatMap(name -> new String(module.getBytes(name), StandardCharsets.UTF_8).lines())
                .filter(classes::containsKey)
                .sorted()
                .toList();
        return new CompiledRules(revision, "", models, classes);
    }

    private static final class NotCompiled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Message> messages;

        NotCompiled(List<Message> messages) {
            super("the rules do not compile, though each does by itself: "
                    + messages.get(0).getText().lines().findFirst().orElse(""));
            this.messages = List.copyOf(messages);
        }

        List<Message> messages() {
            return messages;
        }
    }
}
