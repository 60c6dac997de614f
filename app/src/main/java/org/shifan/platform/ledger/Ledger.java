package org.shifan.platform.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shifan.decisions.ledger.Body;
import org.shifan.decisions.ledger.CanonicalJson;
import org.shifan.decisions.ledger.Leaf;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.ledger.NoteVerifier;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.clock.Chance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The append-only record of formal acts. An act is recorded in its own transaction; a sequencer
 * then gives it its place in the Merkle tree and signs a checkpoint, which completes its receipt.
 */
@Service
public class Ledger {
    private final Entries entries;
    private final Leaves leaves;
    private final Tree tree;
    private final Sequencer sequencer;
    private final Chance chance;
    private final Clock clock;
    private final LogKey key;
    private final ObjectProvider<ReceiptLookup> receipts;

    Ledger(
            Entries entries,
            Leaves leaves,
            Tree tree,
            Sequencer sequencer,
            Chance chance,
            Clock clock,
            LogKey key,
            ObjectProvider<ReceiptLookup> receipts) {
        this.entries = entries;
        this.leaves = leaves;
        this.tree = tree;
        this.sequencer = sequencer;
        this.chance = chance;
        this.clock = clock;
        this.key = key;
        this.receipts = receipts;
    }

    /**
     * Records a formal act in the caller's transaction.
     *
     * @param type what kind of act
     * @param actor who acts; the body holds a commitment to the person, with a salt of its own
     * @param call the call's id; empty for acts outside calls
     * @param subject what it is about: a receipt number, a city's code
     * @param body codes and arguments: texts, whole numbers, lists and maps of them
     * @return the entry's id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID record(
            ActType type, Actor actor, String call, String subject, Map<String, ?> body) {
        var whole = new HashMap<String, Object>(body);
        // Whoever reads a published body must not see which acts one person performed.
        var person = commit(actor.person().toString());
        whole.put("person", person.hash());
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
                        office(actor),
                        Body.commitment(salt, canonical));
        entries.add(leaf, salt, canonical, actor.person(), person.salt());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        sequencer.wake();
                    }
                });
        return leaf.id();
    }

    /** The office is a person's own, and a leaf is public: nobody follows an expert by it. */
    private static String office(Actor actor) {
        return actor.kind() == Actor.OrganKind.EXPERTS ? "" : actor.office().toString();
    }

    /**
     * What a body says instead of something that its readers must not learn, not even by guessing.
     *
     * @param salt is kept beside the text by whoever may show it later, and published nowhere
     * @param hash SHA-256 over the salt and the text in UTF-8, lower-case hex
     */
    public record Commitment(byte[] salt, String hash) {}

    /** Commits to a text, with a salt of its own. */
    public Commitment commit(String text) {
        var salt = chance.bytes(Body.SALT_BYTES);
        return new Commitment(salt, commitment(salt, text));
    }

    /** What a body says of the text; see {@link Commitment}. */
    private static String commitment(byte[] salt, String text) {
        return Body.commitment(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Who acted, for those who may see the accounts: the id of the person's account, checked
     * against what the entry's body commits to.
     */
    public Optional<UUID> person(UUID entry) {
        return entries.byId(entry)
                .flatMap(
                        found ->
                                entries.person(entry)
                                        .filter(
                                                who ->
                                                        commitment(
                                                                        who.salt(),
                                                                        who.person().toString())
                                                                .equals(
                                                                        found.body()
                                                                                .get("person"))))
                .map(Entries.Who::person);
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

    /** A page of the entries that have a place. */
    public LedgerSearch.Found search(LedgerSearch search, int rows) {
        return leaves.find(search, search.words().flatMap(this::entryOfReceipt), rows, tree.size());
    }

    /** The entry of the act that gave the receipt number. */
    public Optional<UUID> entryOfReceipt(String number) {
        return receipts.stream().flatMap(lookup -> lookup.entry(number).stream()).findFirst();
    }

    /** The types of act that there are on the ledger, sorted. */
    public List<String> types() {
        return leaves.types();
    }

    /** The canonical bytes of the leaves from an index on, in order, at most so many. */
    public List<byte[]> leaves(long from, int limit) {
        return leaves.bytes(from, limit);
    }

    /** The receipt of the entry at the place; see {@link #receipt(UUID)}. */
    public Optional<Receipt> receipt(long index) {
        return leaves.entryAt(index).flatMap(this::receipt);
    }

    /**
     * The receipt of an entry: its leaf, its inclusion proof and the first checkpoint that covers
     * it. Empty until the sequencer has signed that checkpoint, normally for less than a second.
     */
    public Optional<Receipt> receipt(UUID id) {
        return entries.placed(id).flatMap(placed -> tree.receipt(placed.leaf(), placed.index()));
    }

    /**
     * Proves that the tree of one checkpoint is the beginning of that of a later one.
     *
     * @see Merkle#consistencyProof
     */
    public List<byte[]> consistencyProof(long smaller, long larger) {
        return Merkle.consistencyProof(smaller, larger, tree);
    }

    /** The newest signed checkpoint; empty before the first. */
    public Optional<Note> checkpoint() {
        return signed().map(Signed::note);
    }

    /** The newest signed checkpoint with the time at which it was signed. */
    public Optional<Signed> signed() {
        return tree.newestCheckpoint();
    }

    /**
     * A signed checkpoint.
     *
     * @param note what was signed
     * @param at programme time of the signature
     */
    public record Signed(Note note, Instant at) {}

    /** The public key under which checkpoints are signed. */
    public NoteVerifier key() {
        return key.signer().verifier();
    }

    /**
     * Whether everybody knows the key that signs, as in the example: then signatures prove nothing.
     */
    public boolean signsForShow() {
        return key.isPublished();
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
