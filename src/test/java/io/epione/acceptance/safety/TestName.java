package io.epione.acceptance.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A test, written {@code module:fully.qualified.Class#method}. */
record TestName(String module, String className, String method) {
    private static final Pattern FORM = Pattern.compile("([\\w/-]+):([\\w.]+)#(\\w+)");
    private static final Pattern MARK = Pattern.compile("@(Test|ParameterizedTest)\\b");

    static TestName parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("a test is module:fully.qualified.Class#method, not: " + written);
        }
        return new TestName(form.group(1), form.group(2), form.group(3));
    }

    Path source(Path root) {
        String folder = module.equals("src/test") ? "java/" : "src/test/java/";
        return root.resolve(module).resolve(folder + className.replace('.', '/') + ".java");
    }

    /** True if the class has a method of this name that is marked as a test and is not switched off. */
    boolean exists(Path root) throws IOException {
        if (!Files.exists(source(root))) {
            return false;
        }
        String code = Files.readString(source(root));
        Matcher declared = Pattern.compile("\\bvoid " + method + "\\(").matcher(code);
        if (!declared.find()) {
            return false;
        }
        String before = code.substring(0, declared.start());
        int marked = MARK.matcher(before)
                .results()
                .mapToInt(mark -> mark.start())
                .max()
                .orElse(-1);
        return marked >= 0
                && !before.substring(marked).contains(" void ")
                && !before.substring(marked).contains("@Disabled");
    }
}
