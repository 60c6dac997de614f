package org.shifan.platform.ledger.web;

import java.util.Optional;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Asked;
import org.shifan.platform.web.Formats;
import org.shifan.platform.web.Page;
import org.shifan.platform.web.Public;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** 自行验证: how to check without this site, and a check by this site that shows every step. */
@Controller
@ConditionalOnWebApplication
@Public
class VerifyPages {
    private final Ledger ledger;
    private final Names names;
    private final Formats formats;

    VerifyPages(Ledger ledger, Names names, Formats formats) {
        this.ledger = ledger;
        this.names = names;
        this.formats = formats;
    }

    @GetMapping("/verify")
    Page verify(Asked asked) {
        var words = asked.value("q").orElse("");
        var receipt = Numbers.receipt(ledger, words);
        return Page.of("ledger/verify", "ledger.verify.title")
                .open()
                .lead("ledger.verify.lead")
                .button("/ledger", "ledger.place")
                .with("words", words)
                .with("receipt", receipt)
                .with("proof", receipt.map(found -> Proof.of(found, ledger)))
                .with("type", receipt.map(found -> names.type(found.leaf().type())))
                .with("organ", receipt.map(found -> names.organ(found.leaf().organ())))
                .with("command", command(receipt))
                .with("key", ledger.key().vkey())
                .with("forShow", ledger.signsForShow());
    }

    /** With the name of the file that the act's own call publishes, once an act was found. */
    private String command(Optional<Receipt> receipt) {
        var some = formats.say("ledger.verify.offline.file");
        return receipt.map(
                        found ->
                                found.command(
                                        found.leaf().call().isEmpty()
                                                ? some
                                                : found.leaf().call() + ".zip",
                                        ledger.key().vkey()))
                .orElseGet(
                        () ->
                                "./shifan verify %s --key '%s' --receipt %s"
                                        .formatted(
                                                some,
                                                ledger.key().vkey(),
                                                formats.say("ledger.verify.offline.receipt.file")));
    }
}
