package org.shifan.decisions.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Damaged at random, a notice file is refused where it is damaged, by check and schema alike. */
class NoticeDamageTests {

    static final List<String> CALLS = Notices.ALL;

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Notices.schema());

    /** Errors of form that stand in the text, before there is anything that a schema could see. */
    private static final Set<Problem> OF_TEXT =
            EnumSet.range(Problem.FILE_NOT_UTF8, Problem.YAML_KEY_TWICE);

    @ParameterizedTest
    @FieldSource("CALLS")
    void theSchemaAcceptsTheCallsAsTheyStand(String call) {
        assertThat(SCHEMA.validate(Notices.text(call), InputFormat.YAML)).isEmpty();
        assertThat(SCHEMA.validate(Tree.of(Notices.text(call)).json(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CALLS")
    void aCallWrittenAsJsonIsTheSameCall(String call) {
        var json = Tree.of(Notices.text(call)).json().getBytes(StandardCharsets.UTF_8);
        assertThat(NoticeFile.parse(json))
                .usingRecursiveComparison()
                .ignoringFields("sha256")
                .isEqualTo(Notices.notice(call));
    }

    @RepeatedTest(300)
    void aDamageIsNamedWhereItIs(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var tree = Tree.of(Notices.text(CALLS.get(random.nextInt(CALLS.size()))));
        var damage = Damage.values()[random.nextInt(Damage.values().length)];
        var done = damage.to(tree, random);
        if (done.isEmpty()) {
            return;
        }
        var json = tree.json();
        var errors = errors(json);
        assertThat(errors).as("%s%n%s", damage, done).isNotEmpty();
        done.get()
                .path()
                .ifPresent(
                        path ->
                                assertThat(errors)
                                        .as("%s at line %d", done, tree.line(path))
                                        .anyMatch(e -> e.at().line() == tree.line(path)));
        theSchemaAgrees(damage, json, errors);
    }

    /** What the schema refuses the check refuses, and errors of form the other way round too. */
    private static void theSchemaAgrees(Damage damage, String json, List<Finding> errors) {
        boolean refusedBySchema = !SCHEMA.validate(json, InputFormat.JSON).isEmpty();
        if (refusedBySchema) {
            assertThat(errors).as("%s refused by the schema", damage).isNotEmpty();
        }
        var form =
                errors.stream()
                        .filter(error -> error.problem().group() == Problem.Group.FORM)
                        .filter(error -> !OF_TEXT.contains(error.problem()))
                        .toList();
        if (!form.isEmpty()) {
            assertThat(refusedBySchema).as("%s: %s", damage, form).isTrue();
        }
    }

    @RepeatedTest(200)
    void noBytesWhateverMakeTheCheckFail(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bytes = disturbed(Notices.bytes(CALLS.get(random.nextInt(CALLS.size()))), random);
        var reading = NoticeFile.read(bytes);
        boolean refused = reading.findings().stream().anyMatch(f -> f.problem().isError());
        assertThat(reading.notice().isEmpty()).isEqualTo(refused);
        long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
        assertThat(reading.findings())
                .allSatisfy(
                        finding -> assertThat(finding.at().line()).isBetween(1, (int) lines + 1));
    }

    /** Cuts, doubles, overwrites or exchanges a piece of the file. */
    private static byte[] disturbed(byte[] file, Random random) {
        var out = new ByteArrayOutputStream();
        int from = random.nextInt(file.length);
        int length = 1 + random.nextInt(Math.min(200, file.length - from));
        out.write(file, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {}
            case 1 -> {
                out.write(file, from, length);
                out.write(file, from, length);
            }
            case 2 -> {
                var noise = new byte[length];
                random.nextBytes(noise);
                out.writeBytes(noise);
            }
            case 3 -> {
                var signs = "[]{}&*!|>'\"%@`#:-,?\n\t \0";
                for (int i = 0; i < 3; i++) {
                    out.write(signs.charAt(random.nextInt(signs.length())));
                }
            }
            default -> {
                return out.toByteArray();
            }
        }
        out.write(file, from + length, file.length - from - length);
        return out.toByteArray();
    }

    @Test
    void everyKindOfDamageIsDoneToSomeCall() {
        for (var damage : Damage.values()) {
            assertThat(CALLS)
                    .anyMatch(
                            call ->
                                    damage.to(Tree.of(Notices.text(call)), new Random(1))
                                            .isPresent());
        }
    }

    private static List<Finding> errors(String text) {
        return NoticeFile.read(text.getBytes(StandardCharsets.UTF_8)).findings().stream()
                .filter(finding -> finding.problem().isError())
                .toList();
    }
}
