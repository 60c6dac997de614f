package org.shifan.decisions.bundle;

import java.util.Collection;
import java.util.List;
import org.shifan.decisions.eligibility.CityList.About;
import org.shifan.decisions.eligibility.Place;
import org.shifan.decisions.ledger.Note;
import org.shifan.decisions.notice.Notice;

/**
 * What a bundle is made from.
 *
 * @param notice of the call
 * @param noticeFile exact bytes of its file, whose hash is {@link Notice#sha256}
 * @param tier which bodies are disclosed
 * @param lists those bound by {@link CallOpening}
 * @param places those bound by {@link CallOpening}
 * @param entries the whole ledger up to the checkpoint, in order, also those of other calls, of
 *     which only the leaf is published
 * @param checkpoint signed, of exactly these entries
 * @param texts exact bytes of the decisions that were signed
 */
@SuppressWarnings("ArrayRecordComponent")
public record BundleContents(
        Notice notice,
        byte[] noticeFile,
        Tier tier,
        List<ListFile> lists,
        Collection<Place> places,
        List<Recorded> entries,
        Note checkpoint,
        List<byte[]> texts) {

    /**
     * A list with its file.
     *
     * @param about what it is
     * @param csv exact bytes
     */
    public record ListFile(About about, byte[] csv) {}
}
