package org.shifan.programme.selection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shifan.decisions.bundle.BundleContents;
import org.shifan.decisions.bundle.BundleContents.ListFile;
import org.shifan.decisions.bundle.BundleWriter;
import org.shifan.decisions.bundle.Recorded;
import org.shifan.decisions.bundle.Tier;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.places.Places;
import org.shifan.programme.notice.Calls;
import org.springframework.stereotype.Service;

/** The bundle of a call: everything that a stranger needs to check it without this server. */
@Service
public class Bundles {
    private final Calls calls;
    private final Decisions decisions;
    private final Places places;
    private final Ledger ledger;

    Bundles(Calls calls, Decisions decisions, Places places, Ledger ledger) {
        this.calls = calls;
        this.decisions = decisions;
        this.places = places;
        this.ledger = ledger;
    }

    /**
     * Writes the bundle as of the newest checkpoint.
     *
     * @param tier for everybody or for auditors
     * @return a ZIP file; empty before the first checkpoint
     */
    public Optional<byte[]> write(String call, Tier tier) {
        return ledger.checkpoint()
                .map(
                        note ->
                                BundleWriter.write(
                                        new BundleContents(
                                                calls.notice(call),
                                                calls.file(call),
                                                tier,
                                                lists(call),
                                                calls.places(call),
                                                entries(Checkpoint.of(note).size()),
                                                note,
                                                texts(call))));
    }

    private List<ListFile> lists(String call) {
        return calls.lists(call).values().stream()
                .map(
                        list ->
                                new ListFile(
                                        list.about(),
                                        places.content(list.about().id(), list.about().version())))
                .toList();
    }

    private List<Recorded> entries(long size) {
        return ledger.recorded(size).stream()
                .map(one -> new Recorded(Leaf.parse(one.leaf()), one.salt(), one.body()))
                .toList();
    }

    private List<byte[]> texts(String call) {
        return calls.notice(call).settings().rounds().stream()
                .flatMap(round -> decisions.versions(call, round.id()).stream())
                .filter(version -> !version.signatures().isEmpty())
                .map(version -> version.text().getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
