package org.shifan.platform.ledger.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.shifan.decisions.ledger.Checkpoint;
import org.shifan.decisions.ledger.InclusionStep;
import org.shifan.decisions.ledger.Merkle;
import org.shifan.decisions.ledger.Receipt;
import org.shifan.platform.ledger.Ledger;
import org.shifan.platform.web.Badge;
import org.shifan.platform.web.Words;

/** A receipt taken apart, each step computed here and now. */
final class Proof {
    private static final HexFormat HEX = HexFormat.of();

    private final Receipt receipt;
    private final Checkpoint tree;
    private final List<Step> steps;
    private final List<Check> checks;

    /**
     * A step from the leaf to the root.
     *
     * @param number from 1
     * @param left whether the sibling stands left
     * @param sibling from the proof, hex
     * @param result of both, hex
     */
    public record Step(int number, boolean left, String sibling, String result) {}

    /**
     * One thing that was checked.
     *
     * @param title what
     * @param words how it came out
     * @param value what was computed
     * @param outcome how it stands
     */
    public record Check(Words title, Words words, String value, Badge outcome) {

        boolean good() {
            return outcome.tone() != Badge.Tone.BAD;
        }
    }

    private Proof(Receipt receipt, List<Step> steps, List<Check> checks) {
        this.receipt = receipt;
        this.tree = Checkpoint.of(receipt.checkpoint());
        this.steps = steps;
        this.checks = checks;
    }

    static Proof of(Receipt receipt, Ledger ledger) {
        var steps = receipt.steps().orElse(List.of());
        var shown =
                IntStream.range(0, steps.size()).mapToObj(i -> shown(i + 1, steps.get(i))).toList();
        return new Proof(receipt, shown, checks(receipt, ledger));
    }

    private static Step shown(int number, InclusionStep step) {
        return new Step(
                number, step.left(), HEX.formatHex(step.sibling()), HEX.formatHex(step.result()));
    }

    private static List<Check> checks(Receipt receipt, Ledger ledger) {
        var tree = Checkpoint.of(receipt.checkpoint());
        var leaf = receipt.leaf().hash();
        var steps = receipt.steps();
        var root =
                steps.map(way -> way.isEmpty() ? leaf : way.getLast().result())
                        .map(HEX::formatHex)
                        .orElse("");
        boolean signed = receipt.verify(ledger.key()) != Receipt.Outcome.NOT_SIGNED;
        var checks = new ArrayList<Check>();
        checks.add(computed("leaf", HEX.formatHex(leaf), true));
        checks.add(computed("path", root, steps.isPresent(), receipt.proof().size()));
        checks.add(compared("root", root(tree), receipt.included(), tree.size()));
        checks.add(compared("signature", ledger.key().vkey(), signed, ledger.key().name()));
        ledger.checkpoint()
                .map(Checkpoint::of)
                .filter(newest -> newest.size() > tree.size())
                .ifPresent(newest -> checks.add(continues(tree, newest, ledger)));
        return List.copyOf(checks);
    }

    private static Check continues(Checkpoint tree, Checkpoint newest, Ledger ledger) {
        var proof = ledger.consistencyProof(tree.size(), newest.size());
        boolean good =
                Merkle.verifyConsistency(
                        tree.size(), tree.root(), newest.size(), newest.root(), proof);
        return compared("continues", root(newest), good, tree.size(), newest.size(), proof.size());
    }

    private static Check computed(String what, String value, boolean good, Object... args) {
        return check(what, value, good, "ledger.check.computed", args);
    }

    private static Check compared(String what, String value, boolean good, Object... args) {
        return check(what, value, good, "ledger.check.good", args);
    }

    private static Check check(
            String what, String value, boolean good, String ifGood, Object... args) {
        var key = "ledger.check." + what;
        return new Check(
                Words.of(key),
                Words.of(key + (good ? ".holds" : ".fails"), args),
                value,
                good
                        ? Badge.of(Badge.Tone.GOOD, ifGood)
                        : Badge.of(Badge.Tone.BAD, "ledger.check.bad"));
    }

    /** The root hash as checkpoints write it. */
    static String root(Checkpoint checkpoint) {
        return Base64.getEncoder().encodeToString(checkpoint.root());
    }

    public Receipt receipt() {
        return receipt;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Check> checks() {
        return checks;
    }

    /** Whether all of it is as it must be. */
    public boolean good() {
        return checks.stream().allMatch(Check::good);
    }

    /** How many entries the checkpoint covers. */
    public long size() {
        return tree.size();
    }

    public String leafHash() {
        return HEX.formatHex(receipt.leaf().hash());
    }

    public String rootHex() {
        return HEX.formatHex(tree.root());
    }
}
