package org.shifan.programme.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Refused;
import org.shifan.programme.Office;
import org.shifan.programme.Programme;
import org.shifan.programme.application.Application;
import org.shifan.programme.application.Register;
import org.shifan.programme.application.State;
import org.springframework.beans.factory.annotation.Autowired;

@ShifanTest
class LimitTests {
    /** Anhui, in the centre: two places. */
    private static final String PROVINCE = "340000";

    @Autowired Programme programme;
    @Autowired Endorsement endorsement;
    @Autowired Register register;
    @Autowired Ledger ledger;

    @Test
    void twoOfficersAtOnceOnTheLastPlaceGiveOneAgreementAndOneClearRefusal() throws Exception {
        for (int round = 0; round < 10; round++) {
            var call = programme.open();
            programme.agreed(call, "340100");
            var rivals =
                    List.of(programme.approved(call, "340200"), programme.approved(call, "340300"));
            var refusals = atOnce(rivals);
            assertThat(refusals).hasSize(1);
            assertThat(refusals.getFirst().code()).isEqualTo(EndorsementRefusal.QUOTA_FULL);
            assertThat(refusals.getFirst().values()).containsExactly(2, 2);
            assertThat(endorsement.taken(call, PROVINCE)).isEqualTo(2);
            assertThat(
                            ledger.entries(call).stream()
                                    .filter(entry -> entry.type().equals("refused")))
                    .singleElement()
                    .satisfies(
                            entry -> assertThat(entry.body()).containsEntry("code", "quota.full"));
        }
    }

    @Test
    void noAgreementIsOlderThanTheApprovalThatItAgreesTo() {
        var approved = programme.approved(programme.open(), "340100");
        var terms = Programme.terms("");
        var older =
                new Endorsement.Terms(
                        terms.form(), terms.number(), terms.dated().minusDays(1), false, "");
        assertThatThrownBy(
                        () ->
                                endorsement.agree(
                                        Office.provinceGovernment(PROVINCE), approved.id(), older))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(EndorsementRefusal.PAPER_ORDER);
                            assertThat(refused.isRecorded()).isTrue();
                        });
    }

    private List<Refused> atOnce(List<Application> rivals) throws Exception {
        var start = new CyclicBarrier(rivals.size());
        var refusals = new ArrayList<Refused>();
        try (var officers = Executors.newFixedThreadPool(rivals.size())) {
            var attempts =
                    rivals.stream()
                            .map(
                                    rival ->
                                            officers.submit(
                                                    () -> {
                                                        start.await();
                                                        return agree(rival, "");
                                                    }))
                            .toList();
            for (var attempt : attempts) {
                try {
                    attempt.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    refusals.add((Refused) e.getCause());
                }
            }
        }
        return refusals;
    }

    @Test
    void aboveTheLimitAnAgreementNeedsAReasonAndHoldsNoPlace() {
        var call = programme.open();
        programme.agreed(call, "340100");
        programme.agreed(call, "340200");
        var third = programme.approved(call, "340300");
        assertThatThrownBy(() -> agree(third, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(EndorsementRefusal.QUOTA_FULL));
        var over = agree(third, "通关平台有先行价值");
        assertThat(over.over()).isTrue();
        assertThat(over.state()).isEqualTo(State.AGREED);
        assertThat(endorsement.taken(call, PROVINCE)).isEqualTo(2);
    }

    @Test
    void aReturnedApplicationFreesItsPlaceAndKeepsTheReason() {
        var call = programme.open();
        var first = programme.agreed(call, "340100");
        programme.agreed(call, "340200");
        var third = programme.approved(call, "340300");
        endorsement.giveBack(Office.commission(PROVINCE), first.id(), "资金来源未写明");
        assertThat(register.find(first.id()).orElseThrow().state()).isEqualTo(State.DRAFTING);
        assertThat(register.events(first.id()).getFirst().note()).isEqualTo("资金来源未写明");
        assertThat(agree(third, "").over()).isFalse();
    }

    private Application agree(Application application, String reason) {
        return endorsement.agree(
                Office.provinceGovernment(application.province()),
                application.id(),
                Programme.terms(reason));
    }
}
