package org.shifan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shifan.platform.clock.ProgrammeClock;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.endorsement.Report;
import org.shifan.programme.endorsement.Reports;

/** A province of the example with two cities and two places, brought to where a story begins. */
final class Anhui {
    static final String CALL = "2013-second-batch";
    static final String PROVINCE = "340000";
    static final String CITY = "340400";
    static final String OTHER = "340100";
    private static final LocalDate DATED = LocalDate.of(2013, 11, 25);

    private final ExamplePortal portal;

    Anhui(ExamplePortal portal) {
        this.portal = portal;
    }

    Application city() {
        return application(CITY);
    }

    private Application application(String city) {
        return portal.bean(Register.class).find(CALL, city).orElseThrow();
    }

    private Actor signs(OrganKind kind, String place, Duty duty) {
        var identity = portal.bean(Identity.class);
        return identity.organs(kind, place).stream()
                .flatMap(organ -> identity.actorsIn(organ.id()).stream())
                .filter(actor -> actor.may(duty))
                .findFirst()
                .orElseThrow();
    }

    /** Nothing is reported, and the plan has been returned with a reason. */
    void returned(String reason) {
        withdrawn();
        if (city().state() != State.DRAFTING) {
            var unused =
                    portal.bean(Endorsement.class)
                            .giveBack(
                                    signs(OrganKind.PROVINCE_COMMISSION, PROVINCE, Duty.CHECK),
                                    city().id(),
                                    reason);
        }
    }

    /** Nothing is reported. */
    void withdrawn() {
        var reports = portal.bean(Reports.class);
        reports.ofUnit(CALL, PROVINCE).stream()
                .filter(report -> report.standing().received())
                .findFirst()
                .ifPresent(
                        report -> {
                            var unused =
                                    reports.withdraw(
                                            signs(
                                                    OrganKind.PROVINCE_COMMISSION,
                                                    PROVINCE,
                                                    Duty.SIGN),
                                            report.id(),
                                            "示例：排序有误。");
                        });
    }

    /** The city has made a version final, and its government has approved it. */
    void approved() {
        var lead = signs(OrganKind.CITY_LEAD, CITY, Duty.HANDLE);
        var finalised = portal.bean(Finalising.class).finalise(lead, city().id());
        var unused =
                portal.bean(Approvals.class)
                        .approve(
                                signs(OrganKind.CITY_GOVERNMENT, CITY, Duty.SIGN),
                                finalised.id(),
                                finalised.version(),
                                "示例政函〔2013〕9号",
                                DATED);
    }

    /** The province has agreed and reported both cities. */
    void reported() {
        var unused =
                portal.bean(Endorsement.class)
                        .agree(
                                signs(OrganKind.PROVINCE_GOVERNMENT, PROVINCE, Duty.SIGN),
                                city().id(),
                                new Endorsement.Terms(
                                        Agreement.Form.LETTER, "示例省函〔2013〕9号", DATED, false, ""));
        var alsoUnused =
                portal.bean(Reports.class)
                        .submit(
                                signs(OrganKind.PROVINCE_COMMISSION, PROVINCE, Duty.SIGN),
                                CALL,
                                new Report.Document("示例发改〔2013〕9号", DATED),
                                List.of(
                                        new Report.Wanted(city().id(), 1, Optional.empty()),
                                        new Report.Wanted(
                                                application(OTHER).id(), 2, Optional.empty())),
                                portal.bean(ProgrammeClock.class).instant());
    }
}
