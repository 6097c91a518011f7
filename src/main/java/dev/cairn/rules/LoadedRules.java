package dev.cairn.rules;

import dev.cairn.planning.Stage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Compiled rules in the engine's memory. One base a stage, so that stages cannot interfere.
 *
 * @param revision of the texts that they were compiled from
 */
record LoadedRules(String revision, Map<Stage, KieBase> bases) {

    static LoadedRules of(CompiledRules compiled) {
        Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);
        RuleClassLoader loader = new RuleClassLoader(compiled.classes());
        for (String name : compiled.models()) {
            String folder = name.split("\\.", -1)[1];
            Stage stage = Stage.parse(folder).orElseThrow(() -> new IllegalStateException("no stage " + folder));
            bases.put(stage, KieBaseBuilder.createKieBaseFromModel(instantiate(loader, name)));
        }
        return new LoadedRules(compiled.revision(), bases);
    }

    KieBase base(Stage stage) {
        return Objects.requireNonNull(bases.get(stage), "every stage has rules");
    }

    private static Model instantiate(ClassLoader loader, String name) {
        try {
            return (Model) loader.loadClass(name).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules do not load: " + name, e);
        }
    }
}
