package io.epione.assistant.config;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Makes the page of all settings from the source of the typed configuration: every {@code @ConfigMapping} interface. */
final class ConfigurationPage {
    private static final String HEAD = """
            # Configuration

            Everything has a default; a fresh start needs none of this. A setting is an environment variable or a Java system
            property (`EPIONE_JAVA_OPTS="-Depione.limits.body-bytes=..."`). Made from the sources; the build checks that it is
            current (`-Depione.write-docs=true` writes it anew).

            ## Before the service starts

            | environment variable | meaning | default |
            |---|---|---|
            | `EPIONE_DATA` | the folder in which one instance keeps everything | `~/.local/share/epione` |
            | `EPIONE_CACHE` | where the PostgreSQL programs are unpacked, shared by all instances | `~/.cache/epione` |
            | `EPIONE_DB_URL` | a PostgreSQL server to use instead of an own one: `postgresql://user:password@host:5432/database` | an own one |
            | `EPIONE_DB_USER`, `EPIONE_DB_PASSWORD` | user and password where the address should not hold them | |
            | `EPIONE_OIDC_URL` | the OpenID Connect server whose tokens are believed | demonstration tokens |
            | `EPIONE_OIDC_CLIENT` | the client, which is also the audience of the tokens; set together with the former | |
            | `EPIONE_JAVA_OPTS` | options for Java | |

            ## Of the service
            """;

    private final Map<String, Row> rows = new TreeMap<>();

    private record Row(String property, String type, String fallback, String meaning) {}

    static String of(Path sources) throws IOException {
        List<Path> files;
        try (var paths = Files.walk(sources)) {
            files = paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(ConfigurationPage::declaresMapping)
                    .sorted()
                    .toList();
        }
        ConfigurationPage page = new ConfigurationPage();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                page.read(unit, DocTrees.instance(task));
            }
        }
        return page.text();
    }

    private static boolean declaresMapping(Path file) {
        try {
            return Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read(CompilationUnitTree unit, DocTrees docs) {
        TreePath root = new TreePath(unit);
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree tree) {
                Optional<String> prefix = argument(tree.getModifiers(), "ConfigMapping", "prefix");
                prefix.ifPresent(value -> group(tree, value, new TreePath(root, tree), docs));
            }
        }
    }

    private void group(ClassTree type, String prefix, TreePath path, DocTrees docs) {
        Map<String, ClassTree> nested = new HashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                nested.put(inner.getSimpleName().toString(), inner);
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                String property = prefix + "." + kebab(method.getName().toString());
                ClassTree inner = nested.get(method.getReturnType().toString());
                if (inner != null) {
                    group(inner, property, new TreePath(path, inner), docs);
                } else {
                    add(method, property, docs.getDocCommentTree(new TreePath(path, method)));
                }
            }
        }
    }

    private void add(MethodTree method, String property, @Nullable DocCommentTree comment) {
        if (comment == null) {
            throw new IllegalStateException(property + " has no Javadoc");
        }
        String meaning = comment.getFullBody().stream()
                .map(Object::toString)
                .reduce("", String::concat)
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        String type = method.getReturnType().toString().replaceAll("Optional<(.*)>", "$1");
        String fallback =
                argument(method.getModifiers(), "WithDefault", "value").orElse("");
        rows.put(property, new Row(property, type.toLowerCase(Locale.ROOT), fallback, meaning));
    }

    private static Optional<String> argument(ModifiersTree modifiers, String annotation, String name) {
        for (AnnotationTree tree : modifiers.getAnnotations()) {
            if (tree.getAnnotationType().toString().equals(annotation)) {
                return tree.getArguments().stream()
                        .map(argument -> literal(argument, name))
                        .flatMap(Optional::stream)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Either {@code name = "text"}, or the text alone, which means the value. */
    private static Optional<String> literal(ExpressionTree argument, String name) {
        return switch (argument) {
            case LiteralTree literal when name.equals("value") -> Optional.of(String.valueOf(literal.getValue()));
            case AssignmentTree assignment
            when assignment.getVariable().toString().equals(name)
                    && assignment.getExpression() instanceof LiteralTree literal ->
                Optional.of(String.valueOf(literal.getValue()));
            default -> Optional.empty();
        };
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add("| property | environment variable | type | default | meaning |");
        lines.add("|---|---|---|---|---|");
        rows.values()
                .forEach(row -> lines.add("| `%s` | `%s` | %s | %s | %s |"
                        .formatted(
                                row.property(),
                                row.property().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                                row.type(),
                                row.fallback().isEmpty() ? "" : "`" + row.fallback() + "`",
                                row.meaning().replace("|", "\\|"))));
        return HEAD + "\n" + String.join("\n", lines) + "\n";
    }
}
