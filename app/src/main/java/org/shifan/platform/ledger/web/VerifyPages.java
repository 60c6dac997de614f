package org.shifan.platform.ledger.web;

import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Asked;
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

    VerifyPages(Ledger ledger, Names names) {
        this.ledger = ledger;
        this.names = names;
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
                .with("command", command(receipt.map(Receipt::index).orElse(0L)))
                .with("key", ledger.key().vkey())
                .with("forShow", ledger.signsForShow());
    }

    /** As one types it beside the files one has downloaded. */
    private String command(long index) {
        return "./shifan verify bundle.zip --key '%s' --receipt receipt-%d.json"
                .formatted(ledger.key().vkey(), index);
    }
}
