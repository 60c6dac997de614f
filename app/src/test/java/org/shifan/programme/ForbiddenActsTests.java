package org.shifan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shifan.ShifanTest;
import org.shifan.decisions.plan.Plan;
import org.shifan.platform.documents.Document;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Attachments;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Event;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.FormalCheck;
import org.shifan.programme.application.Lifecycle;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.Restoring;
import org.shifan.programme.application.State;
import org.shifan.programme.eligibility.Exceptions;
import org.shifan.programme.eligibility.Verdicts;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Receiving;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In every state, every act that the table of the life cycle does not allow is refused. */
@ShifanTest
class ForbiddenActsTests {
    private static final String CITY = "340100";
    private static final String PROVINCE = "340000";
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);
    private static final Instant IN_TIME = Instant.parse("2013-11-20T02:00:00Z");
    private static final Instant LATE = Instant.parse("2013-11-28T02:00:00Z");

    /** Each table that an act on an application could touch, with the column that names it. */
    private static final Map<String, String> TABLES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("application.application", "id"),
                            Map.entry("application.part", "application"),
                            Map.entry("application.part_revision", "application"),
                            Map.entry("application.plan_version", "application"),
                            Map.entry("application.approval", "application"),
                            Map.entry("application.attachment", "application"),
                            Map.entry("application.submission", "application"),
                            Map.entry("application.event", "application"),
                            Map.entry("endorsement.agreement", "application"),
                            Map.entry("endorsement.report_line", "application")));

    @Autowired Programme programme;
    @Autowired Register register;
    @Autowired Drafting drafting;
    @Autowired Restoring restoring;
    @Autowired Attachments attachments;
    @Autowired Finalising finalising;
    @Autowired Approvals approvals;
    @Autowired Endorsement endorsement;
    @Autowired Reports reports;
    @Autowired Receiving receiving;
    @Autowired FormalCheck check;
    @Autowired Verdicts verdicts;
    @Autowired Exceptions exceptions;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    /** An act of a service, and the events by which it moves an application if it may. */
    private record Doing(String name, List<Event> moves, Consumer<Application> act) {}

    @ParameterizedTest
    @EnumSource
    void whatTheTableDoesNotAllowIsRefusedAndChangesNothing(State state) {
        var application = in(state);
        for (var doing : services()) {
            if (!allowed(doing, application)) {
                refused(doing, application);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noEventMovesAnApplicationAlongAnEdgeThatIsNotThere(State state) {
        var application = in(state);
        for (var event : Event.values()) {
            if (Lifecycle.after(state, event).isEmpty()) {
                var before = rows(application);
                var thrown = catchThrowable(() -> move(application, event));
                assertThat(thrown).as("%s in %s", event, state).isInstanceOf(Refused.class);
                assertThat(((Refused) thrown).code().code()).isEqualTo("application.state");
                assertThat(((Refused) thrown).values()).containsExactly(event, state);
                assertThat(rows(application)).isEqualTo(before);
            }
        }
    }

    /**
     * A verdict asks for more than the table says: it is prepared and given on what is complete.
     */
    private static boolean allowed(Doing doing, Application application) {
        return switch (doing.name()) {
            case "prepare a verdict", "give a verdict" -> application.state() == State.COMPLETE;
            case "decide a verdict" -> application.state() == State.UNDECIDED;
            case "edit", "restore", "load" -> application.state() == State.DRAFTING;
            case "attach" ->
                    application.state() == State.DRAFTING
                            || application.state() == State.SUPPLEMENT;
            // The notice of this call asks for the agreement of the provincial government.
            case "report", "report late", "register paper" -> application.state() == State.AGREED;
            default ->
                    doing.moves().stream()
                            .anyMatch(
                                    event ->
                                            Lifecycle.after(application.state(), event)
                                                    .isPresent());
        };
    }

    private void refused(Doing doing, Application application) {
        var before = rows(application);
        var entries = ledger.entries(application.call()).size();
        var thrown = catchThrowable(() -> doing.act().accept(application));
        assertThat(thrown)
                .as("%s in %s", doing.name(), application.state())
                .isInstanceOf(Refused.class);
        assertThat(((Refused) thrown).code().code())
                .as("%s in %s", doing.name(), application.state())
                .isIn("application.state", "report.none", "report.standing");
        assertThat(rows(application))
                .as("%s in %s", doing.name(), application.state())
                .isEqualTo(before);
        var added = ledger.entries(application.call());
        assertThat(added.subList(entries, added.size()))
                .allSatisfy(entry -> assertThat(entry.type()).isEqualTo("refused"));
    }

    private List<Doing> services() {
        var lead = Office.lead(CITY);
        var commission = Office.commission(PROVINCE);
        var government = Office.provinceGovernment(PROVINCE);
        var host = Office.host();
        return List.of(
                does("edit", a -> drafting.saveText(lead, a.id(), "situation", 1, "改。")),
                does("load", a -> drafting.load(lead, a.id(), Plan.EMPTY.withText("goals", "改。"))),
                does("restore", a -> restoring.restore(lead, a.id(), Plan.EMPTY)),
                does(
                        "attach",
                        a -> attachments.add(lead, a.id(), "plan", "a.txt", new byte[] {'a'})),
                does("finalise", a -> finalising.finalise(lead, a.id()), Event.FINALISED),
                does("recall", a -> finalising.recall(lead, a.id()), Event.RECALLED),
                does(
                        "approve",
                        a ->
                                approvals.approve(
                                        Office.cityGovernment(CITY),
                                        a.id(),
                                        a.version(),
                                        "1号",
                                        DATED),
                        Event.APPROVED),
                does(
                        "agree",
                        a -> endorsement.agree(government, a.id(), Programme.terms("示例")),
                        Event.AGREED),
                does("return", a -> endorsement.giveBack(commission, a.id(), "示例"), Event.RETURNED),
                does("report", a -> report(a, IN_TIME), Event.REPORTED),
                does("report late", a -> report(a, LATE), Event.REFUSED_LATE),
                does("register paper", this::paper, Event.REGISTERED),
                does(
                        "accept late",
                        a -> receiving.acceptLate(host, reported(a), "示例"),
                        Event.ACCEPTED_LATE),
                does(
                        "withdraw",
                        a -> reports.withdraw(commission, reported(a), "示例"),
                        Event.WITHDRAWN),
                does(
                        "request",
                        a -> check.request(host, a.id(), List.of("示例")),
                        Event.SUPPLEMENT_REQUESTED),
                does("supply", a -> check.supply(lead, a.id(), "示例", IN_TIME), Event.SUPPLIED),
                does("pass", a -> check.pass(host, a.id()), Event.FOUND_COMPLETE),
                does("prepare a verdict", a -> verdicts.prepare(host, a.id())),
                does("give a verdict", a -> verdicts.give(Office.secondOfHost(), a.id())),
                does("decide a verdict", a -> verdicts.decide(host, a.id(), true, "示例")),
                does(
                        "give an opinion",
                        a -> exceptions.give(host, a.id(), true, "示例"),
                        Event.EXCEPTION_GRANTED),
                does(
                        "decide an exception",
                        a -> exceptions.decide(host, a.id()),
                        Event.EXCEPTION_GRANTED));
    }

    private static Doing does(String name, Consumer<Application> act, Event... moves) {
        return new Doing(name, List.of(moves), act);
    }

    private void report(Application application, Instant at) {
        var unused =
                reports.submit(
                        Office.commission(PROVINCE),
                        application.call(),
                        new Report.Document("示例发改〔2013〕9号", DATED),
                        wanted(application),
                        at);
    }

    private void paper(Application application) {
        var unused =
                receiving.register(
                        Office.host(),
                        application.call(),
                        PROVINCE,
                        new Report.Document("示例发改〔2013〕9号", DATED),
                        wanted(application),
                        Instant.parse("2013-09-15T15:00:00Z"),
                        new Report.Paper(
                                "示例收发室",
                                5,
                                "scan.pdf",
                                new Document("00".repeat(32), 1, "application/pdf")),
                        "示例");
    }

    private static List<Report.Wanted> wanted(Application application) {
        return List.of(new Report.Wanted(application.id(), 1, Optional.empty()));
    }

    /** The newest report of the city's unit; before there is one, the act has nothing to name. */
    private UUID reported(Application application) {
        return reports.ofUnit(application.call(), PROVINCE).stream()
                .map(Report::id)
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refused(
                                        org.shifan.programme.endorsement.EndorsementRefusal
                                                .NO_REPORT));
    }

    /** An application in the state: by the services as far as receipt, then along the table. */
    private Application in(State state) {
        var call = programme.open();
        var application =
                switch (state) {
                    case DRAFTING -> programme.drafted(call, CITY);
                    case FINALISED -> programme.finalised(call, CITY);
                    case APPROVED -> programme.approved(call, CITY);
                    default -> programme.agreed(call, CITY);
                };
        if (state == State.LATE) {
            report(application, LATE);
        } else if (state.received()) {
            report(application, IN_TIME);
            way(State.REPORTED, state)
                    .forEach(
                            event -> {
                                if (event == Event.SUPPLEMENT_REQUESTED) {
                                    var unused =
                                            check.request(
                                                    Office.host(), application.id(), List.of("示例"));
                                } else {
                                    move(application, event);
                                }
                            });
        }
        var there = register.find(application.id()).orElseThrow();
        assertThat(there.state()).isEqualTo(state);
        return there;
    }

    /** The shortest way along the table. */
    private static List<Event> way(State from, State to) {
        var ways = new EnumMap<State, List<Event>>(State.class);
        ways.put(from, List.of());
        var next = new ArrayList<>(List.of(from));
        while (!ways.containsKey(to)) {
            var state = next.removeFirst();
            for (var event : Lifecycle.possible(state)) {
                var after = Lifecycle.after(state, event).orElseThrow();
                if (!ways.containsKey(after)) {
                    var way = new ArrayList<>(ways.getOrDefault(state, List.of()));
                    way.add(event);
                    ways.put(after, way);
                    next.add(after);
                }
            }
        }
        return ways.getOrDefault(to, List.of());
    }

    private void move(Application application, Event event) {
        transaction.executeWithoutResult(
                status -> {
                    var unused =
                            register.move(
                                    application.id(), event, Office.host(), UUID.randomUUID(), "");
                });
    }

    private Map<String, List<String>> rows(Application application) {
        var rows = new LinkedHashMap<String, List<String>>();
        TABLES.forEach(
                (table, column) ->
                        rows.put(
                                table,
                                jdbc.sql(
                                                "select t::text from %s t where %s = ? order by 1"
                                                        .formatted(table, column))
                                        .param(application.id())
                                        .query(String.class)
                                        .list()));
        application
                .receipt()
                .ifPresent(
                        receipt -> {
                            for (var table :
                                    List.of(
                                            "application.supplement",
                                            "eligibility.prepared",
                                            "eligibility.opinion")) {
                                rows.put(
                                        table,
                                        jdbc.sql(
                                                        "select t::text from %s t where receipt = ? order by 1"
                                                                .formatted(table))
                                                .param(receipt)
                                                .query(String.class)
                                                .list());
                            }
                        });
        return rows;
    }
}
