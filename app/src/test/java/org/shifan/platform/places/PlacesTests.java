package org.shifan.platform.places;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.eligibility.Answer;
import org.shifan.decisions.eligibility.CityList.Standing;
import org.shifan.decisions.notice.Text;
import org.shifan.decisions.table.Mistake.Code;
import org.shifan.platform.ledger.Actor;
import org.shifan.platform.ledger.Entry;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.NotAllowed;
import org.shifan.platform.ledger.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShifanTest
class PlacesTests {
    /** A list that no condition refers to, so that other tests do not see its versions. */
    private static final String LIST = "gdp-2012-revised";

    @Autowired Places places;
    @Autowired BuiltIn builtIn;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;

    @Test
    void aPlaceIsAsItWasAtTheDate() {
        var day = LocalDate.of(2013, 11, 27);
        var yiwu = places.place("330782", day).orElseThrow();
        assertThat(yiwu.level()).isEqualTo("county-city");
        assertThat(yiwu.region()).isEqualTo("east");
        assertThat(yiwu.name().in("en")).isEqualTo("Yiwu");
        assertThat(places.place("371200", day)).isPresent();
        assertThat(places.place("371200", LocalDate.of(2020, 1, 1))).isEmpty();
        assertThat(places.place("999999", day)).isEmpty();
    }

    @Test
    void aListAnswersWithItsStanding() {
        var list = places.list("wangshang-index-2013");
        assertThat(list.unverified()).isTrue();
        assertThat(list.has("330782")).isEqualTo(Answer.YES);
        assertThat(list.has("900100")).isEqualTo(Answer.UNKNOWN);
        assertThat(places.list("gdp-2012-top-100").has("900100")).isEqualTo(Answer.NO);
    }

    @Test
    void theFileOfAListIsKeptByteForByte() {
        for (var builtIn : Catalogue.builtIn()) {
            assertThat(places.content(builtIn.info().id(), 1)).isEqualTo(builtIn.content());
        }
    }

    @Test
    void loadingWhatIsThereAlreadyAddsNothing() {
        var before = versions();
        builtIn.load();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void otherContentOfTheProgramBecomesANewVersionAndTheOldOneStays() {
        var info = places.version("trade-reform-pilots", 1).orElseThrow().info();
        var id = "list-" + UUID.randomUUID();
        var own =
                new ListInfo(
                        id,
                        info.title(),
                        info.source(),
                        info.asOf(),
                        info.standing(),
                        info.complete(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        info.columns());
        var first = "code,name_zh,approved\n330782,义乌市,2011-03\n".getBytes(UTF_8);
        var second = "code,name_zh,approved\n330700,金华市,2011-04\n".getBytes(UTF_8);
        builtIn.list(own, first);
        builtIn.list(own, first);
        assertThat(places.versions(id)).hasSize(1);
        builtIn.list(own, second);
        assertThat(places.list(id).rows()).containsOnlyKeys("330700");
        assertThat(places.list(id, 1).rows()).containsOnlyKeys("330782");
        assertThat(places.content(id, 1)).isEqualTo(first);

        var loading = places.load(host(Actor.Duty.SIGN), update(id), first);
        assertThat(loading).isInstanceOf(Loading.Loaded.class);
        builtIn.list(own, second);
        assertThat(places.versions(id).getFirst().version())
                .as("what the host has loaded is not replaced by the program")
                .isEqualTo(3);
    }

    @Test
    void theHostLoadsAVersionWithALedgerEntry() {
        var before = places.versions(LIST).getFirst();
        var content =
                ("rank,code,name_zh,gdp_yi_yuan\n1,310000,上海市," + before.version() + ".5\n")
                        .getBytes(UTF_8);
        int entries = entries().size();
        var host = host(Actor.Duty.SIGN);
        var loaded = (Loading.Loaded) places.load(host, update(LIST), content);
        assertThat(loaded.version().version()).isEqualTo(before.version() + 1);
        assertThat(loaded.version().organName()).contains(host.organName());
        assertThat(loaded.version().info().standing()).isEqualTo(Standing.VERIFIED);
        assertThat(places.content(LIST, loaded.version().version())).isEqualTo(content);
        assertThat(places.list(LIST, before.version()).rows()).hasSize(before.rows());
        assertThat(entries()).hasSize(entries + 1);
        assertThat(entries().getLast().body())
                .containsEntry("sha256", loaded.version().sha256())
                .containsEntry("standing", "verified");

        assertThatThrownBy(() -> places.load(host, update(LIST), content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(PlacesRefusal.LIST_UNCHANGED));
    }

    @Test
    void aFileThatCannotBeUsedLoadsNothingAndNamesEverything() {
        int before = places.versions(LIST).size();
        var loading =
                places.load(
                        host(Actor.Duty.SIGN),
                        update(LIST),
                        """
                        rank,code,name_zh,gdp_yi_yuan
                        1,310000,上海,20101.33
                        2,999999,某市,"17,801"
                        3,,广州市,1
                        """
                                .getBytes(UTF_8));
        var mistakes = ((Loading.Unusable) loading).mistakes();
        assertThat(mistakes).extracting("code").containsExactly(Code.BLANK);

        loading =
                places.load(
                        host(Actor.Duty.SIGN),
                        update(LIST),
                        """
                        rank,code,name_zh,gdp_yi_yuan
                        1,310000,上海,20101.33
                        2,999999,某市,"17,801"
                        """
                                .getBytes(UTF_8));
        mistakes = ((Loading.Unusable) loading).mistakes();
        assertThat(mistakes)
                .extracting(problem -> problem.text().in("zh"))
                .containsExactly(
                        "第 2 行第 3 列：“上海”与该代码对应的名称“上海市”不符。请更正名称或代码。",
                        "第 3 行第 2 列：没有代码为“999999”的地方。请更正。",
                        "第 3 行第 4 列：“17,801”不是数值。请只用数字和小数点，不加千分位符。");
        assertThat(places.versions(LIST)).hasSize(before);
    }

    @Test
    void onlyTheHostsSignatoryLoadsAList() {
        var content = "code\n310000\n".getBytes(UTF_8);
        assertThatThrownBy(() -> places.load(host(Actor.Duty.HANDLE), update(LIST), content))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () ->
                                places.load(
                                        actor(Actor.OrganKind.JOINT, Actor.Duty.SIGN),
                                        update(LIST),
                                        content))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aSeriesGivesTheFiguresOfACityByYear() {
        var shanghai = places.series("gdp-by-year", "310000").orElseThrow();
        assertThat(shanghai.byYear()).hasSize(16);
        assertThat(shanghai.byYear().get(2012)).isEqualByComparingTo("21305.6");
        assertThat(shanghai.list().info().unverified()).isTrue();
        assertThat(places.series("gdp-by-year", "900100")).isEmpty();
        assertThat(places.series("gdp-2012-top-100", "310000")).isEmpty();
    }

    @Test
    void theApplicationItselfCannotChangeAVersion() {
        for (var sql :
                new String[] {
                    "update places.list_versions set rows = 0",
                    "delete from places.list_versions",
                    "update places.place_files set version = 9",
                    "truncate places.place_files"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<Entry> entries() {
        return ledger.entries("").stream()
                .filter(entry -> entry.type().equals("list.loaded"))
                .filter(entry -> entry.subject().equals(LIST))
                .toList();
    }

    private Map<String, Long> versions() {
        return Map.of(
                "places",
                        jdbc.sql("select count(*) from places.place_files")
                                .query(Long.class)
                                .single(),
                "lists",
                        jdbc.sql("select count(*) from places.list_versions where person is null")
                                .query(Long.class)
                                .single());
    }

    private static ListUpdate update(String id) {
        return new ListUpdate(
                id,
                new Text(Map.of("zh", "统计年鉴", "en", "A yearbook")),
                LocalDate.of(2012, 12, 31),
                Standing.VERIFIED,
                true,
                Optional.empty());
    }

    private static Actor host(Actor.Duty duty) {
        return actor(Actor.OrganKind.HOST, duty);
    }

    private static Actor actor(Actor.OrganKind kind, Actor.Duty duty) {
        return new Actor(
                UUID.randomUUID(),
                "示例用户甲",
                UUID.randomUUID(),
                "host",
                "主办单位",
                kind,
                "",
                Set.of(duty));
    }
}
