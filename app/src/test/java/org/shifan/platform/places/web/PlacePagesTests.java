package org.shifan.platform.places.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shifan.ShifanTest;
import org.shifan.decisions.eligibility.ListFile;
import org.shifan.platform.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShifanTest
class PlacePagesTests {
    @Autowired Places places;
    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theOriginalOfAListComesByteForByte() throws Exception {
        var file = get("/lists/gdp-2012-top-100/versions/1/file");
        assertThat(ListFile.sha256(file.body()))
                .isEqualTo(places.version("gdp-2012-top-100", 1).orElseThrow().sha256());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"gdp-2012-top-100-1.csv\"");
    }

    @Test
    void aFileOfPlacesComesByteForByte() throws Exception {
        var cities = places.files().stream().filter(f -> f.name().equals("cities")).findFirst();
        assertThat(ListFile.sha256(get("/places/files/cities.csv").body()))
                .isEqualTo(cities.orElseThrow().sha256());
    }

    @Test
    void everyListSaysThatItIsUnverified() throws Exception {
        for (var list : places.lists()) {
            if (list.info().unverified()) {
                assertThat(page("/lists/" + list.id())).contains("未核实：未见公布的原件");
                assertThat(page("/en/lists/" + list.id())).contains("Unverified: the published");
            }
        }
        assertThat(page("/lists/wangshang-index-2013")).contains("不完整：未列入的城市不能据此判断");
    }

    @Test
    void aWholeListIsExportedInItsLanguage() throws Exception {
        var csv = page("/en/lists/gdp-2012-top-100?format=csv").lines().toList();
        assertThat(csv).hasSize(101);
        assertThat(csv.getFirst())
                .isEqualTo("\uFEFFCity,Code (GB/T 2260),Province,Rank,GDP (100 million yuan)");
        assertThat(csv.get(1)).isEqualTo("Shanghai,310000,Shanghai,1,20101.33");
        assertThat(get("/lists/gdp-2012-top-100?format=xlsx").body()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({
        "yueqing, 乐清市",
        "lu an, 六安市",
        "lüliang, 吕梁市",
        "LULIANG, 吕梁市",
        "330782, 义乌市",
        "莱芜, 莱芜市",
        "浙江, 浙江省",
        "网商, 网商发展指数百强城市（附件 3）"
    })
    void citiesProvincesAndListsAreFoundByWhatPeopleType(String asked, String found)
            throws Exception {
        var query = java.net.URLEncoder.encode(asked, UTF_8);
        assertThat(page("/search?q=" + query)).contains(">" + found + "</a>");
    }

    @Test
    void aTableFindsACityByItsPinyinInChineseToo() throws Exception {
        assertThat(page("/lists/gdp-2012-top-100?q=dongguan"))
                .contains("东莞市", "查到 1 行")
                .doesNotContain("上海市</a>");
    }

    @Test
    void inventedPlacesSaySo() throws Exception {
        assertThat(page("/places/900100")).contains("示例地名", "与任何真实城市无关");
        assertThat(page("/en/places/900000")).contains("Example place");
    }

    @Test
    void aDateThatIsNoneIsNamedAndTodayIsShown() throws Exception {
        var answer = get("/places?on=27.11.2013");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new String(answer.body(), UTF_8)).contains("“27.11.2013”不是日期");
    }

    @ParameterizedTest
    @CsvSource({
        "/places/999999",
        "/lists/no-such-list",
        "/lists/gdp-2012-top-100/versions/99",
        "/lists/gdp-2012-top-100/versions/99/file",
        "/places/files/secrets.csv"
    })
    void whatDoesNotExistIsAbsent(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private String page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), UTF_8);
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
