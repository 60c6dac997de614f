package org.shifan.platform.documents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.decisions.notice.Text;

/**
 * What a receipt says of a report that was received.
 *
 * @param call title of the call
 * @param number of the receipt
 * @param receivedAt when the last byte had been received
 * @param zone in which that is shown
 * @param from who reported
 * @param to to whom
 * @param copies who got copies; may be empty
 * @param documentNumber of the report
 * @param city whose application it is
 * @param packageSha256 of the sealed package, lower-case hex
 * @param proof of the act on the ledger
 */
public record ReceiptSheet(
        Text call,
        String number,
        Instant receivedAt,
        ZoneId zone,
        Text from,
        Text to,
        List<Text> copies,
        String documentNumber,
        Text city,
        String packageSha256,
        Receipt proof) {}
