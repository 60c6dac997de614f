package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as data: everything that the notice says and everything that its host set beside it.
 *
 * @param id stable id, for example {@code 2013-second-batch}
 * @param version of the file, counted from 1
 * @param languages declared languages, the notice's own first
 * @param zone civil time of every date in it
 * @param title of the call
 * @param document the published document
 * @param addressees kinds of office addressed
 * @param host who receives the reports
 * @param joint who gets copies and co-decides
 * @param facts what conditions may use
 * @param sections the rules, in the order of the notice
 * @param taskAreas what chosen cities have to do
 * @param settings the typed parameters that the rules set
 * @param ruleOf setting key to the id of the rule that set it, for example {@code quota.limits}
 * @param missing parts that the source leaves out ({@code missing: source}); a call with any cannot
 *     be opened
 * @param sha256 lower-case hex over the bytes of the file
 */
public record Notice(
        String id,
        int version,
        List<String> languages,
        ZoneId zone,
        Text title,
        Document document,
        List<Addressee> addressees,
        Organ host,
        List<Organ> joint,
        List<Fact> facts,
        List<Section> sections,
        List<TaskArea> taskAreas,
        Settings settings,
        Map<String, String> ruleOf,
        List<Missing> missing,
        String sha256) {

    /** The published document: its number, date, basis and where it was read. */
    public record Document(
            String number, LocalDate date, List<Basis> basis, String source, Text contact) {}

    /** A document on which the call rests. */
    public record Basis(Text title, String number) {}

    /** A kind of office that the notice addresses. */
    public record Addressee(String id, Text name) {}

    /** A part that the source leaves out. */
    public record Missing(String part, Text why) {}

    /** Every rule, in the order of the notice. */
    public Stream<Rule> rules() {
        return sections.stream().flatMap(section -> section.rules().stream());
    }

    /** The rule with the id. */
    public Optional<Rule> rule(String ruleId) {
        return rules().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /** The rule that set the typed setting, for the tag beside every place where it is applied. */
    public Optional<Rule> ruleFor(String setting) {
        return Optional.ofNullable(ruleOf.get(setting)).flatMap(this::rule);
    }

    /** Host first, then the joint organs: who decides together. */
    public List<Organ> deciding() {
        return Stream.concat(Stream.of(host), joint.stream()).toList();
    }
}
