package org.shifan.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.People;
import org.shifan.ShifanTest;
import org.shifan.platform.identity.Appointment;
import org.shifan.platform.identity.Identity;
import org.shifan.platform.identity.Organ;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Actor.Duty;
import org.shifan.platform.ledger.Actor.OrganKind;
import org.shifan.platform.web.InboxItem;
import org.shifan.platform.web.Link;
import org.shifan.platform.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may invite others is told of whom nobody has invited yet. */
@ShifanTest
class IdentityInboxTests {
    @Autowired ApplicationContext context;
    @Autowired Identity identity;
    @Autowired IdentityInbox inbox;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String above = "above-" + suffix;
    private final String province = "a-province-" + suffix;
    private final String city = "a-city-" + suffix;
    private Actor administrator;

    @BeforeEach
    void aHostWithTwoOrgansBelow() {
        var people = new People(context);
        administrator = people.in(above, OrganKind.HOST, "", Duty.ADMINISTER).actor();
        people.register(city, OrganKind.CITY_LEAD, "120100", Optional.of(above));
        people.register(province, OrganKind.PROVINCE_COMMISSION, "130000", Optional.of(above));
    }

    private void appoint(String organ, Duty duty) {
        var name = "u" + UUID.randomUUID();
        identity.appoint(administrator, List.of(new Appointment(organ, name, name, Set.of(duty))));
    }

    @Test
    void oneItemCountsTheOrgansWithoutAnAdministratorUntilThereAreNone() {
        assertThat(inbox.itemsFor(administrator))
                .singleElement()
                .returns(Words.of("identity.inbox.organs", 2), InboxItem::subject)
                .returns(
                        Link.of("/organs/%s#below".formatted(above), "identity.inbox.invite"),
                        InboxItem::link);
        appoint(city, Duty.HANDLE);
        appoint(province, Duty.ADMINISTER);
        assertThat(inbox.itemsFor(administrator))
                .extracting(InboxItem::subject)
                .containsExactly(Words.of("identity.inbox.organs", 1));
        appoint(city, Duty.ADMINISTER);
        assertThat(inbox.itemsFor(administrator)).isEmpty();
    }

    @Test
    void whoMayNotInviteHasNoItemAndInTheExampleNobodyHas() {
        var clerk = new People(context).in(above, OrganKind.HOST, "", Duty.SIGN).actor();
        assertThat(inbox.itemsFor(clerk)).isEmpty();
        assertThat(new IdentityInbox(identity, "example").itemsFor(administrator)).isEmpty();
    }

    @Test
    void organsBelowStandByKindAndThenByCode() {
        var people = new People(context);
        people.register("z-joint-" + suffix, OrganKind.JOINT, "", Optional.of(above));
        people.register(
                "z-province-" + suffix,
                OrganKind.PROVINCE_COMMISSION,
                "110000",
                Optional.of(above));
        assertThat(identity.below(above))
                .extracting(Organ::id)
                .containsExactly("z-joint-" + suffix, "z-province-" + suffix, province, city);
    }
}
