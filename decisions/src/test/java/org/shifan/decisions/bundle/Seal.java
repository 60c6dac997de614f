package org.shifan.decisions.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.NoteSigner;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;

/** Events on a ledger, under a checkpoint. */
@org.jspecify.annotations.NullUnmarked
final class Seal {
    static final NoteSigner SIGNER = NoteSigner.ofSeed("shifan.example/ledger", new byte[32]);
    static final NoteVerifier KEY = SIGNER.verifier();

    final Story story;
    final List<Recorded> entries;

    Seal(Story story) {
        this(story, story.events);
    }

    Seal(Story story, List<Event> events) {
        this.story = story;
        var random = new Random(events.size());
        this.entries = events.stream().map(event -> event.seal(random)).toList();
    }

    static Note checkpoint(List<Recorded> entries) {
        var hashes = entries.stream().map(e -> e.leaf().hash()).toList();
        return new Checkpoint(SIGNER.name(), hashes.size(), Merkle.root(hashes)).sign(SIGNER);
    }

    byte[] bundle(Tier tier) {
        return bundle(tier, entries, story.texts);
    }

    byte[] bundle(Tier tier, List<Recorded> of, List<byte[]> texts) {
        var call = story.call;
        var lists = new ArrayList<BundleContents.ListFile>();
        call.lists.forEach(
                (id, list) ->
                        lists.add(new BundleContents.ListFile(list.about(), call.csv.get(id))));
        return BundleWriter.write(
                new BundleContents(
                        call.notice,
                        call.noticeFile,
                        tier,
                        lists,
                        call.places.values(),
                        of,
                        checkpoint(of),
                        texts));
    }

    Report verify(Tier tier) {
        return BundleVerification.verify(bundle(tier), Optional.of(KEY), List.of());
    }

    /** The receipt that the act's owner got when the ledger was as long as that. */
    Receipt receipt(int index, int size) {
        var then = entries.subList(0, size);
        var hashes = then.stream().map(e -> e.leaf().hash()).toList();
        var store = new Nodes(hashes);
        return new Receipt(
                entries.get(index).leaf(),
                index,
                Merkle.inclusionProof(index, size, store),
                checkpoint(then));
    }
}
