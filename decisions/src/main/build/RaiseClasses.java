import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a library that was compiled for Java 5 the form of Java 8, in place. The
 * virtual machine takes no class of the older form into its cache of loaded classes; and a short
 * command would spend much of its time on reading picocli's one by one. The code stays what it is,
 * and the virtual machine verifies it as before.
 */
final class RaiseClasses {
    /** From here on, classes carry what the newer verifier needs. */
    private static final int NEW_ENOUGH = ClassFile.JAVA_6_VERSION;

    private RaiseClasses() {}

    public static void main(String[] jars) throws IOException {
        for (var jar : jars) {
            raise(Path.of(jar));
        }
    }

    private static void raise(Path jar) throws IOException {
        var raised = new ByteArrayOutputStream();
        try (var in = new ZipFile(jar.toFile());
                var loader = new URLClassLoader(new URL[] {url(jar)});
                var out = new ZipOutputStream(raised)) {
            // What is the common superclass of two classes, only the library itself can say.
            var format =
                    ClassFile.of(
                            StackMapsOption.GENERATE_STACK_MAPS,
                            ClassHierarchyResolverOption.of(
                                    ClassHierarchyResolver.ofClassLoading(loader)));
            for (var entry : Collections.list(in.entries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().endsWith(".class") ? raise(bytes, format) : bytes);
            }
        }
        Files.write(jar, raised.toByteArray());
    }

    private static URL url(Path jar) throws IOException {
        return jar.toUri().toURL();
    }

    private static byte[] raise(byte[] bytes, ClassFile format) {
        var model = format.parse(bytes);
        return model.majorVersion() >= NEW_ENOUGH ? bytes : raise(model, format);
    }

    private static byte[] raise(ClassModel model, ClassFile format) {
        // Only code that is written anew gets its stack maps.
        var anew = MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL);
        return format.build(
                model.thisClass().asSymbol(),
                raised -> {
                    for (var element : model) {
                        switch (element) {
                            case ClassFileVersion _ -> {}
                            case MethodModel method -> raised.transformMethod(method, anew);
                            default -> raised.with(element);
                        }
                    }
                    raised.withVersion(ClassFile.JAVA_8_VERSION, 0);
                });
    }
}
