package org.shifan.platform.ledger.web;

import java.util.Optional;
import java.util.OptionalLong;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;

/** Numbers as people write them: of an entry, or of a receipt. */
final class Numbers {
    private Numbers() {}

    /** The receipt that the words name: by the number of an entry, or by a receipt number. */
    static Optional<Receipt> receipt(Ledger ledger, String words) {
        var index = index(words);
        var byIndex =
                index.isPresent() ? ledger.receipt(index.getAsLong()) : Optional.<Receipt>empty();
        return byIndex.or(() -> ledger.entryOfReceipt(words.strip()).flatMap(ledger::receipt));
    }

    /** 711, #711 or 1,284. */
    static OptionalLong index(String words) {
        var digits = words.strip().replaceFirst("^[#＃]", "").replace(",", "");
        return digits.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /** Without separators: the number of an entry is a name, not an amount. */
    static String shown(long index) {
        return Long.toString(index);
    }
}
