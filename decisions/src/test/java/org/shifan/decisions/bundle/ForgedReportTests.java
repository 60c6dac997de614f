package org.shifan.decisions.bundle;

import static org.shifan.decisions.bundle.Forgery.WHOLE;
import static org.shifan.decisions.bundle.Forgery.agreedOver;
import static org.shifan.decisions.bundle.Forgery.breaks;
import static org.shifan.decisions.bundle.Forgery.everywhere;
import static org.shifan.decisions.bundle.Forgery.forged;
import static org.shifan.decisions.bundle.Forgery.has;
import static org.shifan.decisions.bundle.Forgery.inserted;
import static org.shifan.decisions.bundle.Forgery.isFalse;
import static org.shifan.decisions.bundle.Forgery.line;
import static org.shifan.decisions.bundle.Forgery.only;
import static org.shifan.decisions.bundle.Forgery.story;
import static org.shifan.decisions.bundle.Forgery.storyWith;
import static org.shifan.decisions.bundle.Forgery.without;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.shifan.decisions.ledger.Leaf;

/** Forged on the way from the approval of a plan to the report of a province. */
@NullUnmarked
class ForgedReportTests {
    /** The first plan taken up from paper is taken up once, and reported. */
    private static final Story PAPER =
            story(s -> has(s, Types.ENTERED) && !has(s, Types.ENTRY_WITHDRAWN) && s.issued());

    @Test
    void anApprovalOfAnotherPlanIsFound() {
        breaks("approvals.approved", forged(Types.APPROVED, e -> e.with("plan", "0".repeat(64))));
    }

    @Test
    void anApprovalOfAVersionThatWasSentBackIsFound() {
        var approval = only(WHOLE, e -> e.type().equals(Types.APPROVED));
        var sentBack =
                new Event(
                        approval.at(),
                        Types.SENT_BACK,
                        approval.call(),
                        approval.subject(),
                        approval.organ(),
                        approval.body());
        var events = new ArrayList<>(WHOLE.events);
        events.add(events.indexOf(approval), sentBack);
        breaks("approvals.approved", events);
    }

    @Test
    void anAgreementToAnotherPlanIsFound() {
        breaks("approvals.agreed", forged(Types.AGREED, e -> e.with("plan", "0".repeat(64))));
    }

    @Test
    void aReportWithoutAgreementIsFound() {
        breaks("approvals.no-agreement", without(Types.AGREED, _ -> true));
    }

    @Test
    void aPlanTakenUpFromPaperByAnotherOrganThanTheHostIsFound() {
        breaks(PAPER, "approvals.not-host", forged(PAPER, Types.ENTERED, e -> e.by("mof")));
    }

    @Test
    void aPlanTakenUpFromPaperWithoutWhatApprovesOrAgreesToItIsFound() {
        breaks(
                PAPER,
                "approvals.no-approval",
                forged(PAPER, Types.ENTERED, e -> e.without("approval")));
        breaks(
                PAPER,
                "approvals.no-agreement",
                forged(PAPER, Types.ENTERED, e -> e.without("agreement")));
    }

    @Test
    void aReportOfAnotherScanThanTheHostTookUpIsFound() {
        breaks(
                PAPER,
                "approvals.plan",
                forged(PAPER, Types.ENTERED, e -> e.with("plan", "0".repeat(64))));
    }

    @Test
    void aReportOfAPlanOnPaperThatWasTakenBackIsFound() {
        var entered = only(PAPER, e -> e.type().equals(Types.ENTERED));
        var takenBack =
                new Event(
                        entered.at(),
                        Types.ENTRY_WITHDRAWN,
                        entered.call(),
                        entered.subject(),
                        entered.organ(),
                        entered.body());
        breaks(PAPER, "approvals.plan", inserted(PAPER, entered, takenBack));
    }

    @Test
    void aPlanOnPaperBeyondTheLimitThatIsNotSaidToBeOverIsFound() {
        var over = story(s -> enteredOver(s).isPresent());
        breaks(
                over,
                "limits.full",
                everywhere(over, enteredOver(over).orElseThrow().text("city"), "over", false));
    }

    private static Optional<Event> enteredOver(Story story) {
        return story.events.stream()
                .filter(e -> e.type().equals(Types.ENTERED) && !isFalse(e, "over"))
                .findFirst();
    }

    @Test
    void aReportedPlanThatWasChangedAfterwardsIsFound() {
        breaks("approvals.plan", forged(Types.SUBMITTED, e -> line(e, "plan", "1".repeat(64))));
    }

    @Test
    void aLateReportThatCountsAsInTimeIsFound() {
        breaks(
                "reports.late",
                forged(
                        Types.SUBMITTED,
                        e ->
                                e.at(Story.DEADLINE.plusSeconds(9))
                                        .with("receivedAt", Leaf.time(Story.DEADLINE))));
    }

    @Test
    void aReportRefusedAsLateAlthoughInTimeIsFound() {
        var late = storyWith(Types.REFUSED_LATE);
        var instant = Story.DEADLINE.minusMillis(1);
        breaks(
                late,
                "reports.not-late",
                forged(late, Types.REFUSED_LATE, e -> e.with("receivedAt", Leaf.time(instant))));
    }

    @Test
    void aReceiptNumberOfAnotherFormIsFound() {
        breaks("reports.number", forged(Types.SUBMITTED, e -> line(e, "receipt", "SF-1")));
    }

    @Test
    void anAgreementBeyondTheLimitThatIsNotSaidToBeOverIsFound() {
        var over = story(s -> agreedOver(s).isPresent());
        breaks(
                over,
                "limits.full",
                everywhere(over, agreedOver(over).orElseThrow().text("city"), "over", false));
    }

    @Test
    void anApplicationPutOverTheLimitAlthoughThereIsAPlaceIsFound() {
        var agreed = only(WHOLE, e -> e.type().equals(Types.AGREED) && isFalse(e, "over"));
        breaks("limits.not-over", everywhere(WHOLE, agreed.text("city"), "over", true));
    }
}
