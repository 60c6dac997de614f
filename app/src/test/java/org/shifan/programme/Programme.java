package org.shifan.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.shifan.decisions.notice.Notice;
import org.shifan.decisions.notice.Settings.PlanSection.Kind;
import org.shifan.decisions.plan.Indicator;
import org.shifan.decisions.plan.Measure;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Approvals;
import org.shifan.programme.application.Drafting;
import org.shifan.programme.application.Finalising;
import org.shifan.programme.endorsement.Agreement;
import org.shifan.programme.endorsement.Endorsement;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Component;

/** Brings a call to where a test begins: opened, drafted, approved, agreed. */
@Component
public class Programme {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate DATED = LocalDate.of(2013, 9, 15);

    private final Calls calls;
    private final Drafting drafting;
    private final Finalising finalising;
    private final Approvals approvals;
    private final Endorsement endorsement;

    Programme(
            Calls calls,
            Drafting drafting,
            Finalising finalising,
            Approvals approvals,
            Endorsement endorsement) {
        this.calls = calls;
        this.drafting = drafting;
        this.finalising = finalising;
        this.approvals = approvals;
        this.endorsement = endorsement;
    }

    /** Opens the second batch under an id of its own, so that tests do not meet. */
    public String open() {
        return calls.open(Office.host(), notice(id())).id();
    }

    /**
     * The id of another call. The clock of the tests stands, so all calls open at one instant; this
     * one is then the first by its id, as the newest is wherever people work.
     */
    public static String id() {
        return "call-%05d".formatted(99_999 - COUNT.incrementAndGet());
    }

    /** The notice file of the second batch under another id. */
    public static byte[] notice(String id) {
        try (var file = Notice.class.getResourceAsStream("/notices/2013-second-batch.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?m)^id: 2013-second-batch", "id: " + id)
                    // A number is never given twice, whatever the call.
                    .replace("SF-2013-2-{city}", "SF-" + id + "-{city}")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with a deadline before the instant at which the clock of the tests stands. */
    public static byte[] past(String id) {
        return new String(notice(id), StandardCharsets.UTF_8)
                .replaceFirst("schedule.opens: \\S+", "schedule.opens: 2013-09-13T00:00+08:00")
                .replaceFirst(
                        "schedule.deadline: \\S+", "schedule.deadline: 2013-09-14T00:00+08:00")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A drafted plan in which nothing must be changed. */
    public Application drafted(String call, String city) {
        var lead = Office.lead(city);
        var application = drafting.start(lead, call, city);
        for (var section : calls.notice(call).settings().planSections()) {
            if (section.kind() == Kind.TEXT) {
                var unused =
                        drafting.saveText(
                                lead, application.id(), section.id(), 0, "示例：" + section.id());
            }
        }
        var unused = drafting.save(lead, application.id(), 0, measure("3-1"));
        var alsoUnused = drafting.save(lead, application.id(), 0, indicator("I-01"));
        return application;
    }

    public static Measure measure(String id) {
        return new Measure(
                id,
                "3",
                new TreeSet<>(List.of("3.5")),
                "跨境通关综合服务平台一期",
                Measure.Category.PLATFORM,
                Optional.of("商务局"),
                List.of("示例海关"),
                Optional.of(new BigDecimal("1860")),
                Optional.of(YearMonth.of(2014, 6)),
                new TreeSet<>(List.of("I-01")));
    }

    public static Indicator indicator(String id) {
        return new Indicator(
                id,
                "经平台放行的跨境零售清单",
                "万票",
                "通关服务",
                2012,
                Optional.of(BigDecimal.ZERO),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(java.util.Map.of(2014, new BigDecimal("180"))),
                Indicator.Direction.UP);
    }

    public Application finalised(String call, String city) {
        return finalising.finalise(Office.lead(city), drafted(call, city).id());
    }

    public Application approved(String call, String city) {
        var application = finalised(call, city);
        return approvals.approve(
                Office.cityGovernment(city),
                application.id(),
                application.version(),
                "示例政函〔2013〕1号",
                DATED);
    }

    public Application agreed(String call, String city) {
        var application = approved(call, city);
        return endorsement.agree(
                Office.provinceGovernment(application.province()), application.id(), terms(""));
    }

    /** Terms of an agreement; a reason asks for one above the limit. */
    public static Endorsement.Terms terms(String reason) {
        return new Endorsement.Terms(
                Agreement.Form.LETTER, "示例省函〔2013〕2号", DATED, !reason.isEmpty(), reason);
    }
}
