package org.shifan.decisions.notice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a notice file: YAML as described by {@code notices/notice.schema.json}. */
public final class NoticeFile {

    /** Forty times the largest known; what is larger is something else. */
    static final int LARGEST = 4 << 20;

    private NoticeFile() {}

    /**
     * What a file holds.
     *
     * @param notice there whenever nothing found is an error
     * @param findings everything found, in the order of the file
     */
    public record Reading(Optional<Notice> notice, List<Finding> findings) {}

    /** Reads and checks a file; whatever the bytes are, the answer is a reading. */
    public static Reading read(byte[] file) {
        var findings = new Findings();
        var notice =
                text(file, findings)
                        .flatMap(text -> Yaml.read(text, findings))
                        .map(node -> new NoticeReader(findings).read(node, sha256(file)));
        return new Reading(findings.hasErrors() ? Optional.empty() : notice, findings.sorted());
    }

    /**
     * The notice of a file that is known to be sound.
     *
     * @throws NotSound with every finding, if it is not
     */
    public static Notice parse(byte[] file) {
        var reading = read(file);
        return reading.notice().orElseThrow(() -> new NotSound(reading.findings()));
    }

    /** A notice file with errors was to be used. */
    public static final class NotSound extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        NotSound(List<Finding> findings) {
            super(
                    findings.stream()
                            .filter(finding -> finding.problem().isError())
                            .map(NotSound::line)
                            .collect(Collectors.joining("\n")));
            this.findings = findings;
        }

        private static String line(Finding finding) {
            return finding.at().line()
                    + ":"
                    + finding.at().column()
                    + " "
                    + finding.sentence(Locale.ENGLISH);
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    private static Optional<String> text(byte[] file, Findings findings) {
        if (file.length > LARGEST) {
            findings.add(Problem.FILE_TOO_LARGE, Position.START, LARGEST >> 20);
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(file);
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(bytes).toString());
        } catch (CharacterCodingException _) {
            findings.add(Problem.FILE_NOT_UTF8, position(file, bytes.position()));
            return Optional.empty();
        }
    }

    /** Where the sound part before a byte ends. */
    private static Position position(byte[] file, int offset) {
        var before = new String(file, 0, offset, StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
        return new Position(line + 1, column + 1);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
