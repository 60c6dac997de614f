package org.shifan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.identity.Accounts.Wish;
import org.shifan.platform.identity.Invitations.Invited;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ShifanTest
class IdentityTests {
    @Autowired ApplicationContext context;
    @Autowired Identity identity;
    @Autowired Invitations invitations;
    @Autowired Accounts accounts;
    @Autowired FailedSignIns failures;
    @Autowired Ledger ledger;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String above = "above-" + suffix;
    private final String below = "below-" + suffix;
    private Actor administrator;

    @BeforeEach
    void twoOrgansOneBelowTheOther() {
        var people = new People(context);
        people.register(above, OrganKind.PROVINCE_COMMISSION, "", Optional.empty());
        people.register(below, OrganKind.CITY_LEAD, "", Optional.of(above));
        administrator =
                people.in(above, OrganKind.PROVINCE_COMMISSION, "", Duty.ADMINISTER).actor();
    }

    private Actor appoint(Actor by, String organ, Duty... duties) {
        var name = "u" + UUID.randomUUID();
        return identity.appoint(by, List.of(new Appointment(organ, name, name, Set.of(duties))))
                .getFirst();
    }

    private long recorded(String type, String subject) {
        return ledger.entries("").stream()
                .filter(entry -> entry.type().equals(type) && entry.subject().equals(subject))
                .count();
    }

    @Test
    void anOfficeBeginsAndEndsOnTheLedger() {
        var actor = appoint(administrator, below, Duty.HANDLE, Duty.SIGN);
        assertThat(identity.actorsOf(actor.person())).containsExactly(actor);
        assertThat(actor.duties()).containsExactly(Duty.HANDLE, Duty.SIGN);
        assertThat(recorded("office.begun", below)).isEqualTo(1);
        identity.end(administrator, actor.office());
        assertThat(identity.actorsOf(actor.person())).isEmpty();
        assertThat(recorded("office.ended", below)).isEqualTo(1);
        assertThatThrownBy(() -> identity.actor(actor.person(), actor.office()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> identity.end(administrator, actor.office()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.code()).isEqualTo(IdentityRefusal.OFFICE_ENDED));
    }

    @Test
    void onePersonMayHoldOfficesInSeveralOrgansButOnlyOneInEach() {
        var first = appoint(administrator, below, Duty.HANDLE);
        var name = identity.person(first.person()).orElseThrow().username();
        var second =
                identity.appoint(
                                administrator,
                                List.of(new Appointment(above, name, "", Set.of(Duty.CHECK))))
                        .getFirst();
        // Begun at the same instant of the standing clock, so by organ: above-… before below-….
        assertThat(identity.actorsOf(first.person())).containsExactly(second, first);
        assertThatThrownBy(
                        () ->
                                identity.appoint(
                                        administrator,
                                        List.of(
                                                new Appointment(
                                                        below, name, "", Set.of(Duty.CHECK)))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.code()).isEqualTo(IdentityRefusal.OFFICE_HELD));
    }

    @Test
    void nobodyActsForAnOrganThatIsNotTheirs() {
        var low = appoint(administrator, below, Duty.ADMINISTER);
        var clerk = appoint(administrator, above, Duty.HANDLE);
        assertThatThrownBy(() -> appoint(low, above, Duty.HANDLE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> appoint(clerk, above, Duty.HANDLE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> identity.end(low, clerk.office())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> invitations.reset(low, clerk.office()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () ->
                                invitations.invite(
                                        low, List.of(new Invited(above, "x", Set.of(Duty.SIGN)))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> invitations.takeBack(low, above, "00"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastAdministratorOfTheHighestOrganStays() {
        assertThatThrownBy(() -> identity.end(administrator, administrator.office()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.code()).isEqualTo(IdentityRefusal.LAST_ADMINISTRATOR));
        appoint(administrator, above, Duty.ADMINISTER);
        identity.end(administrator, administrator.office());
        assertThat(identity.actorsOf(administrator.person())).isEmpty();
    }

    @Test
    void aLinkIsUsedOnceHoweverManyTryAtOnce() throws Exception {
        var secret =
                invitations
                        .invite(
                                administrator,
                                List.of(new Invited(below, "示例", Set.of(Duty.HANDLE))))
                        .getFirst()
                        .secret();
        var link = accounts.link(secret).orElseThrow();
        try (var pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Boolean>> tries =
                    IntStream.range(0, 6)
                            .<Callable<Boolean>>mapToObj(i -> () -> takesUp(link, i))
                            .toList();
            int successes = 0;
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                successes += one.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(1);
        }
        assertThat(identity.actorsIn(below)).hasSize(1);
        assertThat(accounts.link(secret).orElseThrow().used()).isPresent();
        assertThat(invitations.open(below)).isEmpty();
    }

    private boolean takesUp(OneTimeLink link, int number) {
        var word = "plain words " + number;
        try {
            accounts.accept(link, new Wish("a" + suffix + number, "示例", word, word));
            return true;
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(IdentityRefusal.LINK_USED);
            return false;
        }
    }

    @Test
    void anInvitationThatWasTakenBackLeadsNowhere() {
        var secret =
                invitations
                        .invite(
                                administrator,
                                List.of(new Invited(below, "示例", Set.of(Duty.HANDLE))))
                        .getFirst()
                        .secret();
        invitations.takeBack(administrator, below, accounts.link(secret).orElseThrow().id());
        assertThat(accounts.link(secret)).isEmpty();
    }

    @Test
    void aResetEndsTheOldPasswordAtOnce() {
        var other = new People(context).in(below, OrganKind.CITY_LEAD, "", Duty.HANDLE).actor();
        var person = identity.person(other.person()).orElseThrow();
        assertThat(accounts.isRight(person, People.PASSWORD)).isTrue();
        invitations.reset(administrator, other.office());
        assertThat(accounts.isRight(person, People.PASSWORD)).isFalse();
    }

    @Test
    void manyTriesAtOnceGetNoMoreThanFive() throws Exception {
        var name = "nobody-" + suffix;
        var now = Instant.parse("2026-01-01T00:00:00Z");
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries =
                    IntStream.range(0, 40)
                            .<Callable<Boolean>>mapToObj(i -> () -> failures.mayTry(name, now))
                            .toList();
            int looked = 0;
            for (Future<Boolean> one : pool.invokeAll(tries)) {
                looked += one.get() ? 1 : 0;
            }
            assertThat(looked).isEqualTo(FailedSignIns.MOST);
        }
        assertThat(failures.mayTry(name, now.plus(FailedSignIns.LOCK).minusMillis(1))).isFalse();
        assertThat(failures.mayTry(name, now.plus(FailedSignIns.LOCK).plusMillis(1))).isTrue();
    }

    @Test
    void manyAreInvitedTogetherOrNobodyIs() {
        var people =
                List.of(
                        new Invited(below, "一", Set.of(Duty.HANDLE)),
                        new Invited("nowhere-" + suffix, "二", Set.of(Duty.HANDLE)));
        assertThatThrownBy(() -> invitations.invite(administrator, people))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(invitations.open(below)).isEmpty();
        assertThat(recorded("office.invited", below)).isZero();
    }
}
