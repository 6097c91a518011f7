package dev.cairn.rules;

import dev.cairn.yaml.Faults;
import dev.cairn.yaml.FaultyFilesException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern LINE = Pattern.compile("[Ll]ine[: ](\\d+)");
    private static final String RESOURCES = "src/main/resources/rules/";
    private static final String CLASS = ".class";

    private RuleCompiler() {}

    /** @throws dev.cairn.yaml.FaultyFilesException if rules do not compile */
    static CompiledRules compile(RuleFolder folder) {
        synchronized (ONE_AT_A_TIME) {
            try {
                return build(folder.files(), folder.revision());
            } catch (RuntimeException e) {
                // Drools throws bare exceptions for what it cannot parse, without naming the rule: look for it one by
                // one.
                Faults faults = new Faults();
                folder.files().forEach(file -> tryAlone(file, faults));
                faults.throwIfAny("The rules do not compile");
                throw e;
            }
        }
    }

    private static void tryAlone(RuleFile file, Faults faults) {
        try {
            build(List.of(file), "");
        } catch (FaultyFilesException e) {
            e.faults().forEach(faults::add);
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
            tellFaults(builder.getResults().getMessages(Message.Level.ERROR));
            return classesOf((InternalKieModule) builder.getKieModule(), revision);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static void tellFaults(List<Message> messages) {
        Faults faults = new Faults();
        for (Message message : messages) {
            String path = String.valueOf(message.getPath()).replaceFirst("^(src/main/resources/)?rules/", "");
            Matcher line = LINE.matcher(message.getText());
            faults.add(
                    path,
                    line.find() ? Integer.parseInt(line.group(1)) : Math.max(0, message.getLine()),
                    message.getText(),
                    "mend the rule");
        }
        faults.throwIfAny("The rules do not compile");
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
}
