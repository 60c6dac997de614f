package org.shifan.platform.ledger;

import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.clock.Chance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The append-only record of formal acts. An act is recorded in its own transaction; a sequencer
 * then gives it its place in the Merkle tree and signs a checkpoint, which completes its receipt.
 */
@Service
public class Ledger {
    private final Entries entries;
    private final Tree tree;
    private final Sequencer sequencer;
    private final Chance chance;
    private final Clock clock;
    private final LogKey key;

    Ledger(
            Entries entries,
            Tree tree,
            Sequencer sequencer,
            Chance chance,
            Clock clock,
            LogKey key) {
        this.entries = entries;
        this.tree = tree;
        this.sequencer = sequencer;
        this.chance = chance;
        this.clock = clock;
        this.key = key;
    }

    /**
     * Records a formal act in the caller's transaction.
     *
     * @param type what kind of act
     * @param actor who acts; the person goes into the body, outside the leaf
     * @param call the call's id; empty for acts outside calls
     * @param subject what it is about: a receipt number, a city's code
     * @param body codes and arguments: texts, whole numbers, lists and maps of them
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(
            ActType type, Actor actor, String call, String subject, Map<String, ?> body) {
        var whole = new HashMap<String, Object>(body);
        whole.put("person", actor.person().toString());
        var canonical = CanonicalJson.of(whole);
        var salt = chance.bytes(Body.SALT_BYTES);
        var leaf =
                new Leaf(
                        chance.id(),
                        type.code(),
                        call,
                        subject,
                        clock.instant(),
                        actor.organ(),
                        actor.office().toString(),
                        Body.commitment(salt, canonical));
        entries.add(leaf, salt, canonical);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sequencer.wake();
                    }
                });
        return leaf.id();
    }

    /** The instant as bodies write it: UTC with milliseconds. */
    public static String time(Instant at) {
        return Leaf.time(at);
    }

    /** The entry with the id. */
    public Optional<Entry> entry(UUID id) {
        return entries.byId(id);
    }

    /** The entries of a call, oldest first. */
    public List<Entry> entries(String call) {
        return entries.ofCall(call);
    }

    /** The newest entries first, for browsing. */
    public List<Entry> newest(int offset, int limit) {
        return entries.newest(offset, limit);
    }

    /**
     * The receipt of an entry: its leaf, its inclusion proof and the first checkpoint that covers
     * it. Empty until the sequencer has signed that checkpoint, normally for less than a second.
     */
    public Optional<Receipt> receipt(UUID id) {
        return entries.byId(id)
                .filter(entry -> entry.index().isPresent())
                .flatMap(entry -> tree.receipt(entries.leaf(id), entry.index().getAsLong()));
    }

    /** The newest signed checkpoint; empty before the first. */
    public Optional<Note> checkpoint() {
        return tree.newestCheckpoint();
    }

    /** The public key under which checkpoints are signed. */
    public NoteVerifier key() {
        return key.signer().verifier();
    }

    /** How many entries have a place. */
    public long size() {
        return tree.size();
    }

    /**
     * Everything that a bundle needs: leaves in order with salts and bodies, up to the size of the
     * newest checkpoint.
     */
    public List<Recorded> recorded(long size) {
        return entries.recorded(size);
    }

    /** A leaf with what it stands for. */
    public record Recorded(byte[] leaf, byte[] salt, byte[] body) {}

    /** Gives every waiting entry its place now, and signs; used where nobody wants to wait. */
    public void sequence() {
        sequencer.sequence();
    }

    /**
     * Whether nothing is signed because the database does not hold what was signed before, as after
     * setting it back to a backup.
     */
    public boolean halted() {
        return sequencer.halted();
    }
}
