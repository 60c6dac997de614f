package org.shifan.decisions.notice;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
 * @param successors organs that took over from one of these after the notice
 * @param local the organs that act for provinces and cities, and the experts
 * @param annexes what the document carries behind it
 * @param lists lists of places that facts and settings refer to
 * @param facts what conditions may use
 * @param sections the rules, in the order of the notice
 * @param settings the typed parameters that the rules set
 * @param ruleOf key of a {@link Setting} to the id of the rule that set it
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
        List<Organ> successors,
        List<LocalOrgan> local,
        List<Annex> annexes,
        List<SourceList> lists,
        List<Fact> facts,
        List<Section> sections,
        Settings settings,
        Map<String, String> ruleOf,
        List<Missing> missing,
        String sha256) {

    /** The published document: its number, date, basis, where it was read, and whom to ask. */
    public record Document(
            String number,
            LocalDate date,
            List<Basis> basis,
            Text source,
            Optional<Text> contact) {}

    /** A document on which the call rests. */
    public record Basis(Text title, String number) {}

    /** A kind of office that the notice addresses. */
    public record Addressee(String id, Text name) {}

    /**
     * A document behind the notice.
     *
     * @param number as the notice counts it
     * @param missing why it is not here, if it was not to be had; the call can be opened all the
     *     same, because its rules say how that is made good
     */
    public record Annex(String number, Text title, Optional<Text> missing) {}

    /**
     * A list of places that facts and settings refer to; its rows stand in the data of places.
     *
     * @param id stable id, for example {@code gdp-2012-top-100}
     */
    public record SourceList(String id, Text title) {}

    /**
     * A part that the source leaves out.
     *
     * @param part id of the section, for example {@code quota}, or of a task area in it, for
     *     example {@code tasks/5}
     */
    public record Missing(String part, Text why) {}

    /** Every rule, in the order of the notice. */
    public Stream<Rule> rules() {
        return sections.stream().flatMap(section -> section.rules().stream());
    }

    /** The rule with the id. */
    public Optional<Rule> rule(String ruleId) {
        return rules().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /**
     * The rule that set the typed setting, for the tag beside every place where it is applied.
     *
     * @param setting the key of a {@link Setting}
     */
    public Optional<Rule> ruleFor(String setting) {
        return Optional.ofNullable(ruleOf.get(setting)).flatMap(this::rule);
    }

    /** The rule that set the typed setting, for the tag beside every place where it is applied. */
    public Optional<Rule> ruleFor(Setting setting) {
        return ruleFor(setting.key());
    }

    /** The list with the id, if the notice refers to it. */
    public Optional<SourceList> list(String listId) {
        return lists.stream().filter(list -> list.id().equals(listId)).findFirst();
    }

    /**
     * Ids of the lists whose rows the call needs, in alphabetical order: those of its facts and
     * that of the cities that may not apply. No call opens without them.
     */
    public SortedSet<String> listsNeeded() {
        var needed = new TreeSet<String>();
        facts.forEach(fact -> needed.add(fact.list()));
        settings.applicants().excludedList().ifPresent(needed::add);
        return needed;
    }

    /** What chosen cities have to do, in the order of the notice. */
    public List<TaskArea> taskAreas() {
        return sections.stream().flatMap(section -> section.taskAreas().stream()).toList();
    }

    /** The organ with the id, whether it decides or succeeded one that does. */
    public Optional<Organ> organ(String organId) {
        return Stream.concat(deciding().stream(), successors.stream())
                .filter(organ -> organ.id().equals(organId))
                .findFirst();
    }

    /** The organ that holds the office, if the call has one. */
    public Optional<LocalOrgan> local(LocalOrgan.Office office) {
        return local.stream().filter(organ -> organ.office() == office).findFirst();
    }

    /** Host first, then the joint organs: who decides together. */
    public List<Organ> deciding() {
        return Stream.concat(Stream.of(host), joint.stream()).toList();
    }
}
