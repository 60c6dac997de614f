package org.shifan.platform.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shifan.ShifanTest;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.ledger.Writing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

@ShifanTest
class LedgerPagesTests {
    @Autowired Ledger ledger;
    @Autowired MessageSource texts;
    @Autowired TransactionTemplate transaction;
    @LocalServerPort int port;

    private final String subject = "LedgerPagesTests " + UUID.randomUUID();
    private long index;

    @BeforeEach
    void anActIsRecorded() {
        var id = transaction.execute(status -> Writing.write(ledger, subject));
        transaction.execute(status -> Writing.write(ledger, "another"));
        ledger.sequence();
        index = ledger.entry(id).orElseThrow().index().orElseThrow();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html,*/*")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theListShowsTheNewestFirstAndFindsByNumberSubjectAndType() throws Exception {
        assertThat(page("/ledger")).contains("存证记录", ">" + index + "</a>", subject);
        assertThat(page("/en/ledger")).contains("Every formal act", subject);
        var encoded = subject.replace(" ", "%20");
        assertThat(page("/ledger?q=" + encoded)).contains(">" + index + "</a>");
        assertThat(page("/ledger?q=%23" + index)).contains(subject);
        assertThat(page("/ledger?type=refused&q=" + encoded)).contains("没有符合查找条件的记录");
        assertThat(page("/ledger?sort=index&from=" + index))
                .contains(">" + index + "</a>")
                .doesNotContain(">" + (index - 1) + "</a>");
    }

    @Test
    void theListIsAFileToo() throws Exception {
        var csv = page("/ledger?format=csv&q=" + subject.replace(" ", "%20"));
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).contains(index + ",", subject, "test.written");
    }

    @Test
    void anEntryShowsItsLeafAndTheWayToTheRoot() throws Exception {
        var receipt = ledger.receipt(index).orElseThrow();
        var page = page("/ledger/" + index);
        assertThat(page)
                .contains(receipt.leaf().json().replace("\"", "&quot;"))
                .contains("包含证明（%d 步）".formatted(receipt.proof().size()))
                .doesNotContain(Writing.SOMEBODY.person().toString());
        for (var step : receipt.steps().orElseThrow()) {
            assertThat(page)
                    .contains(java.util.HexFormat.of().formatHex(step.sibling()))
                    .contains(java.util.HexFormat.of().formatHex(step.result()));
        }
        assertThat(get("/ledger/" + ledger.size()).statusCode()).isEqualTo(404);
    }

    @Test
    void theFilesAloneProveTheWholeLedger() throws Exception {
        var key = NoteVerifier.parse(page("/ledger/key").strip());
        var leaves = page("/ledger/leaves.jsonl");
        var note = Note.parse(page("/ledger/checkpoint"));
        assertThat(key.verifies(note)).isTrue();
        var tree = Checkpoint.of(note);
        var hashes =
                leaves.lines()
                        .limit(tree.size())
                        .map(line -> Merkle.leafHash(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        assertThat(Merkle.root(hashes)).isEqualTo(tree.root());
        var receipt = page("/ledger/%d/receipt.json".formatted(index));
        assertThat(Receipt.parse(receipt.getBytes(StandardCharsets.UTF_8)).verify(key))
                .isEqualTo(Receipt.Outcome.PROVEN);
    }

    @Test
    void aCheckSaysWhatWasFoundAndThatItAgrees() throws Exception {
        assertThat(page("/verify?q=" + index))
                .contains("核对一致", "第 %d 号存证记录".formatted(index), "data-tone=\"good\"")
                .doesNotContain("data-tone=\"bad\"");
        assertThat(page("/en/verify?q=" + index)).contains("Everything agrees");
        assertThat(page("/verify?q=SF-2013-2-000000-9"))
                .contains("没有找到“SF-2013-2-000000-9”")
                .doesNotContain("data-tone=\"good\"");
        assertThat(page("/verify?q=%3Cscript%3E")).doesNotContain("<script>");
    }

    @Test
    void aReceiptThatWasChangedDoesNotAgree() {
        var good = ledger.receipt(index).orElseThrow();
        assertThat(Proof.of(good, ledger).good()).isTrue();
        var leaf = good.leaf();
        var changed =
                new Leaf(
                        leaf.id(),
                        leaf.type(),
                        leaf.call(),
                        "another subject",
                        leaf.at(),
                        leaf.organ(),
                        leaf.office(),
                        leaf.body());
        var shorter = new ArrayList<>(good.proof());
        shorter.removeLast();
        var older = Checkpoint.of(good.checkpoint());
        var forged =
                org.shifan.decisions.ledger.NoteSigner.ofSeed(ledger.key().name(), new byte[32]);
        for (var bad :
                List.of(
                        new Receipt(changed, good.index(), good.proof(), good.checkpoint()),
                        new Receipt(leaf, good.index() - 1, good.proof(), good.checkpoint()),
                        new Receipt(leaf, good.index(), shorter, good.checkpoint()),
                        new Receipt(leaf, good.index(), good.proof(), older.sign(forged)))) {
            assertThat(Proof.of(bad, ledger).good()).isFalse();
        }
    }

    @Test
    void everyTypeInTheReferenceHasANameInBothLanguages() throws IOException {
        var reference = Files.readString(Path.of("../docs/reference/ledger-entries.md"));
        var types =
                Pattern.compile("^\\| `([a-z.-]+)` \\|", Pattern.MULTILINE)
                        .matcher(reference)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(types).hasSizeGreaterThan(30);
        for (var type : types) {
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(texts.getMessage("ledger.type." + type, null, "", language))
                        .as(type)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(Numbers.index(" #711 ")).hasValue(711);
        assertThat(Numbers.index("1,284")).hasValue(1284);
        assertThat(Numbers.index("SF-2013-2-330782-1")).isEmpty();
        assertThat(Numbers.index("9".repeat(40))).isEmpty();
    }
}
