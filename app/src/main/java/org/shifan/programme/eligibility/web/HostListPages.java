package org.shifan.programme.eligibility.web;

import java.util.List;
import org.shifan.decisions.notice.Text;
import org.shifan.platform.web.Allowed;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Listing;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Words;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.application.StateBadge;
import org.shifan.programme.endorsement.Reports;
import org.shifan.programme.notice.Calls;
import org.shifan.programme.notice.CurrentCall;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the host and the joint organs have received, and how far it has come. */
@Controller
class HostListPages {
    private final Register register;
    private final Calls calls;
    private final CurrentCall current;
    private final Reports reports;
    private final Formats formats;

    HostListPages(
            Register register, Calls calls, CurrentCall current, Reports reports, Formats formats) {
        this.register = register;
        this.calls = calls;
        this.current = current;
        this.reports = reports;
        this.formats = formats;
    }

    @GetMapping("/host")
    @Allowed("application.read-received")
    Page list(Asked asked) {
        var call = current.get();
        var received =
                register.ofCall(call.id()).stream().filter(one -> one.state().received()).toList();
        var standings = reports.standings(call.id());
        return Page.of("eligibility/host", "eligibility.host.title")
                .lead("eligibility.host.lead")
                .button("/host/reports", "endorsement.all.title")
                .invented()
                .fact("eligibility.received", received.size())
                .fact("eligibility.checking", count(received, State.REPORTED, State.SUPPLEMENT))
                .fact("eligibility.judging", count(received, State.COMPLETE, State.UNDECIDED))
                .fact("eligibility.exceptions", count(received, State.EXCEPTION))
                .fact(
                        "eligibility.eligible",
                        received.stream().filter(one -> one.state().foundEligible()).count())
                .with(
                        "applications",
                        Listing.of("applications", received, asked)
                                .column(
                                        "eligibility.city",
                                        one ->
                                                new Link(
                                                        "/host/cities/" + one.city(),
                                                        Words.text(name(one))))
                                .column(
                                        "eligibility.receipt",
                                        one ->
                                                one.receipt()
                                                        .map(
                                                                number ->
                                                                        Link.plain(
                                                                                "/receipts/"
                                                                                        + number,
                                                                                number)))
                                .column(
                                        "eligibility.manner",
                                        one -> HostPages.manner(one, standings))
                                .column("eligibility.state", one -> StateBadge.of(one))
                                .column("eligibility.since", Application::since)
                                .column(
                                        "eligibility.quota",
                                        one -> HostPages.over(one).orElse(null))
                                .column("eligibility.over", one -> one.reason().orElse(null))
                                .filter("eligibility.state", one -> formats.say(one.words()))
                                .filter(
                                        "eligibility.manner",
                                        one -> formats.show(HostPages.manner(one, standings)))
                                .filter(
                                        "eligibility.quota",
                                        one ->
                                                formats.say(
                                                        Words.of(
                                                                one.over()
                                                                        ? "endorsement.over"
                                                                        : "eligibility.quota.within")))
                                .empty("eligibility.none"));
    }

    private static long count(List<Application> all, State... states) {
        return all.stream().filter(one -> List.of(states).contains(one.state())).count();
    }

    private Text name(Application application) {
        return calls.city(application.call(), application.city()).orElseThrow().name();
    }
}
