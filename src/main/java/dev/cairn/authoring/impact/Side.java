package dev.cairn.authoring.impact;

import dev.cairn.authoring.impact.Outcome.Refused;
import dev.cairn.planning.Engine;
import dev.cairn.planning.Remaking.NotRemadeException;
import dev.cairn.planning.RunawayRulesException;
import dev.cairn.planning.StoreUnavailableException;
import dev.cairn.planning.UndecidedException;
import dev.cairn.text.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One side of an edit. Safe for use by several threads.
 *
 * @param name what people call it: a folder, a git revision
 */
public record Side(String name, Engine engine) {
    private static final Logger LOG = LoggerFactory.getLogger(Side.class);

    /**
     * What a member gets on this side. Whatever goes wrong with one is what this one gets: rules that are being written may do anything.
     *
     * @throws StoreUnavailableException if a stored plan cannot be read
     */
    public Outcome outcome(Member member) {
        try {
            return member.planned(engine);
        } catch (RunawayRulesException | UndecidedException e) {
            return new Refused("the rules cannot plan it: " + PlainText.cleaned(String.valueOf(e.getMessage())));
        } catch (NotRemadeException e) {
            return new Refused("it cannot be made again: " + PlainText.cleaned(String.valueOf(e.getMessage())));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            LOG.error("{} cannot be planned on the side of {}", member.publicName(), name, e);
            return new Refused("Cairn failed on it: the log tells more");
        }
    }
}
