package dev.cairn.plan;

import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Plan.TopicName;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Plans that go back to an earlier version. What was reported since then stays, and what was done is as it was done. */
public final class Reverted {
    private Reverted() {}

    /**
     * An earlier version, with all that has happened since.
     *
     * @param earlier as it was made
     * @param reports all since then, the first of them first
     * @param now the plan as it stands before it goes back
     * @return the earlier plan after these reports, with every session that is done by now
     */
    public static Plan to(Plan earlier, List<Progress> reports, Plan now) {
        List<Session> done = now.sessions().stream().filter(Session::isDone).toList();
        return knowing(done, now, Followed.with(Followed.after(earlier, reports), done));
    }

    /** What going back changes. Each session has its own rules as reasons, since no rule moves it. */
    public static Replan between(Plan now, Plan reverted) {
        List<SessionChange> diff = SessionChange.between(
                now.sessions(),
                reverted.sessions(),
                (from, to) -> to.map(Session::why).orElse(List.of()));
        return new Replan(reverted, diff, List.of());
    }

    /** The plan with all that these sessions, which come from another plan, refer to. */
    private static Plan knowing(List<Session> sessions, Plan other, Plan plan) {
        Map<String, TopicName> topics = joined(plan.topics(), other.topics(), sessions, Session::topics);
        Map<String, Resource> resources = joined(plan.resources(), other.resources(), sessions, Session::resources);
        Map<String, String> guidance = joined(plan.guidance(), other.guidance(), sessions, Reverted::guidance);
        Map<String, Explanation> more = new LinkedHashMap<>(other.explanations());
        more.keySet().retainAll(ids(sessions, Session::why).toList());
        more.keySet().removeAll(plan.explanations().keySet());
        Plan named = plan.withNames(topics, guidance, resources);
        return more.isEmpty() ? named : named.explaining(more);
    }

    /** As answers have it. */
    private static List<String> guidance(Session session) {
        return List.of(session.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static <V> Map<String, V> joined(
            Map<String, V> own,
            Map<String, V> others,
            List<Session> sessions,
            Function<Session, Collection<String>> names) {
        Map<String, V> joined = new LinkedHashMap<>(own);
        ids(sessions, names)
                .forEach(id -> Optional.ofNullable(others.get(id)).ifPresent(value -> joined.putIfAbsent(id, value)));
        return joined;
    }

    private static Stream<String> ids(List<Session> sessions, Function<Session, Collection<String>> names) {
        return sessions.stream()
                .flatMap(session -> names.apply(session).stream())
                .distinct();
    }
}
