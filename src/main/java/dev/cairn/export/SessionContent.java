package dev.cairn.export;

import dev.cairn.exam.Link;
import dev.cairn.plan.PathStep.UnitLab;
import dev.cairn.plan.PathStep.UnitShare;
import dev.cairn.plan.Plan;
import dev.cairn.plan.Plan.Resource;
import dev.cairn.plan.Plan.TopicName;
import dev.cairn.plan.Session;
import dev.cairn.plan.Work;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a session is on, looked up in its plan: topics with their pages, where questions come from, the lab of its unit. */
public record SessionContent(Plan plan, Session session) {

    /** The topics by name, each with its page if it has one. */
    public List<TopicName> topics() {
        return session.topics().stream()
                .flatMap(id -> plan.topic(session.exam(), id).stream())
                .toList();
    }

    public List<String> topicNames() {
        return topics().stream().map(TopicName::name).toList();
    }

    /** The units that a recall asks about, by title. */
    public List<String> about() {
        return plan.path().stream()
                .flatMap(step -> step.units().stream())
                .filter(unit -> session.about().contains(unit.unit()))
                .map(UnitShare::title)
                .toList();
    }

    /** Where questions come from. */
    public List<Resource> resources() {
        return session.resources().stream()
                .flatMap(id -> Optional.ofNullable(plan.resources().get(id)).stream())
                .toList();
    }

    /** The pages of its topics, then those of its questions. */
    public List<Link> links() {
        Stream<Link> pages = topics().stream()
                .flatMap(topic -> topic.read().stream().map(page -> new Link(topic.name(), page.url())));
        Stream<Link> sources = resources().stream()
                .flatMap(resource -> resource.url().map(url -> new Link(resource.title(), url)).stream());
        return Stream.concat(pages, sources).toList();
    }

    /** The unit that it belongs to. */
    public Optional<UnitShare> unit() {
        return plan.path().stream()
                .filter(step -> step.exam().equals(session.exam()))
                .flatMap(step -> step.units().stream())
                .filter(unit -> session.unit().filter(unit.unit()::equals).isPresent())
                .findFirst();
    }

    /** The lab that it is, if it is one. */
    public Optional<UnitLab> lab() {
        return session.kind() == Work.LAB ? unit().flatMap(UnitShare::lab) : Optional.empty();
    }

    /** What to do: the steps of a lab, else how this kind of work is done. */
    public String toDo() {
        return lab().map(lab -> lab.steps() + " Done when: " + lab.result() + " Clean up: " + lab.cleanUp())
                .orElseGet(() ->
                        Objects.requireNonNullElse(plan.guidance().get(ContractWriter.label(session.kind())), ""));
    }
}
