package org.shifan.programme.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Part.Kind;
import org.shifan.programme.application.Part.Saved;
import org.springframework.beans.factory.annotation.Autowired;

@ShifanTest
class DraftingTests {
    private static final String CITY = "330300";

    @Autowired Programme programme;
    @Autowired Drafting drafting;
    @Autowired Finalising finalising;
    @Autowired Restoring restoring;
    @Autowired Approvals approvals;
    @Autowired Register register;

    @Test
    void changesOfTwoPeopleInDifferentParagraphsAreBothKept() {
        var id = begun();
        var base = save(id, 0, "甲。\n\n乙。\n\n丙。");
        save(id, base, "甲一。\n\n乙。\n\n丙。");
        var saved = drafting.saveText(Office.lead(CITY), id, "situation", base, "甲。\n\n乙。\n\n丙二。");
        assertThat(saved).isInstanceOf(Saved.Merged.class);
        assertThat(drafting.part(id, Kind.TEXT, "situation").content())
                .isEqualTo("甲一。\n\n乙。\n\n丙二。");
    }

    @Test
    void changesInTheSamePlaceAreShownAndNothingIsOverwritten() {
        var id = begun();
        var base = save(id, 0, "甲。");
        save(id, base, "甲，一人改。");
        var saved = drafting.saveText(Office.lead(CITY), id, "situation", base, "甲，另一人改。");
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        conflict -> {
                            assertThat(conflict.theirs().content()).isEqualTo("甲，一人改。");
                            assertThat(conflict.mine()).isEqualTo("甲，另一人改。");
                        });
        assertThat(drafting.part(id, Kind.TEXT, "situation").content()).isEqualTo("甲，一人改。");
    }

    @Test
    void aPlanInWhichSomethingMustBeChangedCannotBeFinal() {
        var id = begun();
        assertThatThrownBy(() -> finalising.finalise(Office.lead(CITY), id))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(ApplicationRefusal.PLAN_INCOMPLETE));
        assertThat(register.find(id).orElseThrow().state()).isEqualTo(State.DRAFTING);
    }

    @Test
    void anApprovalBindsToTheVersionThatWasRead() {
        var application = programme.finalised(programme.open(), CITY);
        finalising.recall(Office.lead(CITY), application.id());
        var part = drafting.part(application.id(), Kind.TEXT, "situation");
        drafting.saveText(Office.lead(CITY), application.id(), "situation", part.revision(), "改过。");
        var second = finalising.finalise(Office.lead(CITY), application.id());
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(
                        () ->
                                approvals.approve(
                                        Office.cityGovernment(CITY),
                                        application.id(),
                                        1,
                                        "示例政函〔2013〕1号",
                                        java.time.LocalDate.of(2013, 9, 15)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(ApplicationRefusal.VERSION));
    }

    @Test
    void anOlderVersionIsBroughtBackWholeAndWhatStoodThereIsKept() {
        var application = programme.finalised(programme.open(), CITY);
        var lead = Office.lead(CITY);
        var id = application.id();
        var first = finalising.version(id, 1).orElseThrow();
        finalising.recall(lead, id);
        drafting.saveText(lead, id, "situation", 1, "改过。");
        drafting.delete(lead, id, Kind.MEASURE, "3-1", 1);
        drafting.save(lead, id, 0, Programme.measure("3-2"));
        assertThat(restoring.restore(lead, id, first.plan())).isEqualTo(3);
        assertThat(drafting.plan(id)).isEqualTo(first.plan());
        assertThat(drafting.revisions(id, Kind.TEXT, "situation"))
                .extracting(one -> one.content())
                .contains("改过。");
        assertThat(restoring.restore(lead, id, first.plan())).isZero();
        assertThat(finalising.finalise(lead, id).version()).isEqualTo(2);
        assertThat(finalising.version(id, 2).orElseThrow().sha256()).isEqualTo(first.sha256());
    }

    @Test
    void aFinalPlanIsNoLongerEdited() {
        var application = programme.finalised(programme.open(), CITY);
        assertThatThrownBy(
                        () ->
                                drafting.saveText(
                                        Office.lead(CITY), application.id(), "situation", 1, "晚。"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherCityMayNotEdit() {
        var id = begun();
        assertThatThrownBy(() -> drafting.saveText(Office.lead("330400"), id, "situation", 0, "甲。"))
                .isInstanceOf(NotAllowed.class);
    }

    private java.util.UUID begun() {
        return drafting.start(Office.lead(CITY), programme.open(), CITY).id();
    }

    private int save(java.util.UUID id, int base, String text) {
        return switch (drafting.saveText(Office.lead(CITY), id, "situation", base, text)) {
            case Saved.Stored stored -> stored.part().revision();
            case Saved.Merged merged -> merged.part().revision();
            case Saved.Conflict conflict -> throw new AssertionError(conflict);
        };
    }
}
