package org.shifan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shifan.platform.ledger.Permission;
import org.shifan.platform.ledger.RefusalCode;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the product says is complete in both languages, and nothing says it but the texts. */
class TextsTests {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("(?:#\\{|f\\.say\\(')([a-z][A-Za-z0-9._-]*[A-Za-z0-9])[}'(]");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        for (var file : bundles()) {
            if (!file.endsWith("_en.properties")) {
                var english = file.replace(".properties", "_en.properties");
                assertThat(load(english).stringPropertyNames())
                        .as(english)
                        .isEqualTo(load(file).stringPropertyNames());
            }
        }
    }

    @Test
    void noTextIsEmptyAndEnglishIsNotChinese() throws IOException {
        for (var file : bundles()) {
            load(file)
                    .forEach(
                            (key, text) -> {
                                assertThat(text.toString()).as(file + " " + key).isNotBlank();
                                if (file.endsWith("_en.properties") && !isName(key.toString())) {
                                    assertThat(text.toString())
                                            .as(file + " " + key)
                                            .doesNotContainPattern("[。；，、！？“”]\\p{IsHan}");
                                }
                            });
        }
    }

    @Test
    void noTextHasAnApostropheThatFormattingWouldSwallow() throws IOException {
        for (var file : bundles()) {
            load(file)
                    .forEach(
                            (key, text) ->
                                    assertThat(text + "").as(file + " " + key).doesNotContain("'"));
        }
    }

    @Test
    void whereSomethingMustBeFilledInThePageSaysWhatToDo() throws IOException {
        var others =
                Set.of("web.error.400.missing", "example.note.missing", "review.sheet.missing");
        for (var file : bundles()) {
            load(file)
                    .forEach(
                            (id, text) -> {
                                var key = id.toString();
                                if (!key.endsWith(".missing")
                                        || key.startsWith("refusal.")
                                        || others.contains(key)) {
                                    return;
                                }
                                assertThat(text.toString())
                                        .as(file + " " + key)
                                        .matches(
                                                file.endsWith("_en.properties")
                                                        ? "(?!No |The ).*\\."
                                                        : "请.*[。}]");
                            });
        }
    }

    @Test
    void everyKeyInATemplateExists() throws IOException {
        var keys = keys();
        var missing = new TreeSet<String>();
        for (var template : files(TEMPLATES, ".html")) {
            var found = KEY_IN_TEMPLATE.matcher(Files.readString(template));
            while (found.find()) {
                if (!keys.contains(found.group(1))) {
                    missing.add(template + " " + found.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateLeavesOutWhatATextIsToSay() throws IOException {
        var bare = Pattern.compile("#\\{([A-Za-z0-9._-]+)}");
        var unfilled = new TreeSet<String>();
        var texts = new Properties();
        for (var file : bundles()) {
            texts.putAll(load(file));
        }
        for (var template : files(TEMPLATES, ".html")) {
            bare.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> texts.getProperty(key, "").contains("{0}"))
                    .forEach(key -> unfilled.add(template + " " + key));
        }
        assertThat(unfilled).isEmpty();
    }

    @Test
    void everyKeyInAPageExists() throws IOException {
        var keys = keys();
        var modules = new TreeSet<String>();
        keys.forEach(key -> modules.add(key.substring(0, key.indexOf('.'))));
        var literal =
                Pattern.compile(
                        "\"((?:"
                                + String.join("|", modules)
                                + ")\\.[a-z][A-Za-z0-9._-]*[A-Za-z0-9])\"");
        var missing = new TreeSet<String>();
        for (var source : files(SOURCES, ".java")) {
            var text = Files.readString(source);
            if (!source.toString().contains("/web/")) {
                continue;
            }
            var found = literal.matcher(text);
            while (found.find()) {
                var key = found.group(1);
                boolean known =
                        keys.stream().anyMatch(k -> k.equals(key) || k.startsWith(key + "."));
                if (!known && !keys.contains("permission." + key)) {
                    missing.add(source.getFileName() + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateSpeaksByItself() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            assertThat(CHINESE.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void noTemplateHasInlineStyleOrScript() throws IOException {
        var forbidden =
                Pattern.compile(
                        "<style|\\bth:style|[^-]style=|\\bon[a-z]+=|<script(?![^>]*(src=|application/json))",
                        Pattern.CASE_INSENSITIVE);
        for (var template : files(TEMPLATES, ".html")) {
            if (template.startsWith(TEMPLATES.resolve("documents"))) {
                continue; // becomes a PDF, and is never sent to a browser
            }
            assertThat(forbidden.matcher(Files.readString(template)).find())
                    .as(template.toString())
                    .isFalse();
        }
    }

    @Test
    void everyRefusalSaysWhyAndWhatToDoNext() throws IOException {
        var keys = keys();
        var missing = new TreeSet<String>();
        for (var code : constants(RefusalCode.class)) {
            var key = "refusal." + code.code();
            for (var part : List.of(key, key + ".next")) {
                if (!keys.contains(part)) {
                    missing.add(code.getClass().getSimpleName() + " " + part);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPermissionIsDescribed() throws IOException {
        var keys = keys();
        var missing = new TreeSet<String>();
        for (var permission : constants(Permission.class)) {
            if (!keys.contains("permission." + permission.code())
                    && !permission.code().equals("refused")) {
                missing.add(permission.getClass().getSimpleName() + " " + permission.code());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The constants of every enum of the product that is of the type. */
    static <T> List<T> constants(Class<T> type) {
        var constants = new ArrayList<T>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.shifan.platform", "org.shifan.programme")
                .that(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "enums",
                                each ->
                                        each.isEnum()
                                                && each.isAssignableTo(type)
                                                && !each.getName().contains("Tests")
                                                && !each.getName().contains("Writing")))
                .forEach(
                        each -> {
                            for (var constant : each.reflect().getEnumConstants()) {
                                constants.add(type.cast(constant));
                            }
                        });
        return constants;
    }

    /** Names of languages and places are written in their own language. */
    private static boolean isName(String key) {
        return key.equals("web.other");
    }

    private static TreeSet<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        for (var file : bundles()) {
            keys.addAll(load(file).stringPropertyNames());
        }
        return keys;
    }

    private static List<String> bundles() throws IOException {
        return Stream.of(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath*:messages/*.properties"))
                .map(resource -> "messages/" + resource.getFilename())
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties load(String file) {
        try (var in = TextsTests.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path root, String suffix) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
    }
}
