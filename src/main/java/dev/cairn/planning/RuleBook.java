package dev.cairn.planning;

import java.util.Collection;
import java.util.List;

/** The rules, as planning needs them. Immutable, and safe for use by several threads. */
public interface RuleBook {

    /**
     * Runs the rules of a stage over some facts.
     *
     * @throws RunawayRulesException if they do not come to an end
     */
    Inference infer(Stage stage, Collection<?> facts);

    /** All rules, by stage and id. */
    List<RuleInfo> rules();

    Parameters parameters();

    /** A digest of the texts of all rules: {@code sha256:…}. */
    String revision();
}
