package org.shifan.programme.selection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.Visitor;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.TooMany;
import org.shifan.programme.Office;
import org.shifan.programme.selection.Objections;
import org.shifan.programme.selection.Proposals;
import org.shifan.programme.selection.Selecting;
import org.shifan.programme.selection.SelectionRefusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

/** Anybody may object, and nobody can flood the host with objections. */
@ShifanTest
class ObjectionLimitTests {
    private static final int MOST = 10;
    private static final Map<String, String> FIELDS =
            Map.of("name", "示例公众", "contact", "x", "ground", "示例：数据与公开资料不一致");

    @Autowired Selecting selecting;
    @Autowired Proposals proposals;
    @Autowired Objections objections;
    @Autowired Ledger ledger;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private String call;

    @BeforeEach
    void aListThatIsUp() {
        var started = selecting.signed();
        call = started.call();
        var unused = proposals.propose(Office.host(), call, Selecting.ROUND);
    }

    private HttpResponse<String> object(Visitor from, String language, String... headers)
            throws Exception {
        return send(from, language, FIELDS, "text/html", headers);
    }

    private HttpResponse<String> send(
            Visitor from,
            String language,
            Map<String, String> fields,
            String accept,
            String... headers)
            throws Exception {
        var path = language + "/calls/" + call + "/objections";
        return from.send(path + "/new", path, fields, accept, headers);
    }

    private void exhaust(Visitor from) throws Exception {
        for (int i = 1; i <= MOST; i++) {
            assertThat(object(from, "").statusCode()).as("objection %d", i).isEqualTo(302);
        }
    }

    @Test
    void beyondTheLimitAnAddressIsToldWhenToTryAgainAndNothingIsKept() throws Exception {
        try (var flood = new Visitor(port, "127.0.0.11")) {
            exhaust(flood);
            int entries = ledger.entries(call).size();
            var chinese = object(flood, "");
            assertThat(chinese.statusCode()).isEqualTo(429);
            assertThat(chinese.headers().firstValue("Retry-After")).hasValue("3600");
            assertThat(chinese.body())
                    .contains("objection.too-many", "60 分钟内已满 10 件", "以后再提出")
                    .contains(civil(clock.instant().plus(Duration.ofHours(1))))
                    .contains("刚才填写的内容", "示例：数据与公开资料不一致")
                    .doesNotContain("不予受理也留存证记录");
            var form = "/en/calls/" + call + "/objections/new";
            var english =
                    object(flood, "/en", "Referer", "http://127.0.0.1:%d%s".formatted(port, form));
            assertThat(english.statusCode()).isEqualTo(429);
            assertThat(english.body())
                    .contains("10 objections have come from your network address within 60 minutes")
                    .containsPattern("href=\"" + form + "\"[^>]*>Go back<");
            var program = send(flood, "", FIELDS, "application/json");
            assertThat(program.statusCode()).isEqualTo(429);
            assertThat(program.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(program.body()).contains("\"code\":\"objection.too-many\"");
            assertThat(objections.of(call)).hasSize(MOST);
            assertThat(ledger.entries(call)).hasSize(entries);
        }
    }

    /** As pages show instants: civil time of the zone that the product has without settings. */
    private static String civil(Instant at) {
        return at.atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }

    @Test
    void otherAddressesAndOtherCallsAreNotShutOutButAForgedHeaderIsNoOtherAddress()
            throws Exception {
        try (var flood = new Visitor(port, "127.0.0.12");
                var other = new Visitor(port, "127.0.0.13")) {
            exhaust(flood);
            assertThat(object(flood, "", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(object(flood, "", "Forwarded", "for=192.0.2.1").statusCode()).isEqualTo(429);
            assertThat(object(other, "").statusCode()).isEqualTo(302);
            var first = call;
            aListThatIsUp();
            assertThat(call).isNotEqualTo(first);
            assertThat(object(flood, "").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void aFormThatHasToBePutRightCostsNothing() throws Exception {
        try (var clumsy = new Visitor(port, "127.0.0.14")) {
            var blank = Map.of("name", " ", "contact", "x", "ground", "示例");
            for (int i = 0; i <= MOST; i++) {
                assertThat(send(clumsy, "", blank, "text/html").statusCode()).isEqualTo(422);
            }
            exhaust(clumsy);
        }
    }

    @Test
    void theRoomComesBackWithTimeAndNotForOthersObjectionsThatWereRefused() {
        var now = new AtomicReference<>(Instant.parse("2013-12-20T01:00:00Z"));
        var limit = new ObjectionLimit(2, 3, Duration.ofMinutes(30), standing(now));
        limit.count(from("192.0.2.1"), "a");
        limit.count(from("192.0.2.1"), "a");
        for (int i = 0; i < 5; i++) {
            refused(SelectionRefusal.TOO_MANY, limit, "192.0.2.1");
        }
        limit.count(from("192.0.2.2"), "a");
        now.set(Instant.parse("2013-12-20T01:01:00Z"));
        var full = refused(SelectionRefusal.TOO_MANY_ON_CALL, limit, "192.0.2.3");
        assertThat(full.seconds()).isEqualTo(29 * 60);
        assertThat(full.refused().values())
                .containsExactly(3, 30L, Instant.parse("2013-12-20T01:30:00Z"));
        limit.count(from("192.0.2.3"), "b");
        now.set(Instant.parse("2013-12-20T01:30:00Z"));
        limit.count(from("192.0.2.1"), "a");
        limit.count(from("192.0.2.3"), "a");
    }

    private static TooMany refused(SelectionRefusal code, ObjectionLimit limit, String address) {
        var many =
                assertThatExceptionOfType(TooMany.class)
                        .isThrownBy(() -> limit.count(from(address), "a"))
                        .actual();
        assertThat(many.refused().code()).isEqualTo(code);
        return many;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static Clock standing(AtomicReference<Instant> now) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        };
    }
}
