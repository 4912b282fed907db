package io.epione.acceptance.conformance;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the kit is asked to do.
 *
 * @param format the name of a format, or {@code all}
 * @param token of who delivers; without one the kit asks the server for demonstration tokens
 * @param patient for whom a vendor delivers
 * @param stranger a token that nobody granted anything
 */
record Options(
        URI target,
        String format,
        Optional<String> token,
        Optional<String> patient,
        Optional<String> stranger,
        Path cases) {
    static final String HELP = """
            conformance --target URL --format NAME|all [--token TOKEN [--patient ID]] [--stranger TOKEN] [--cases DIR]

            Runs the published cases of a format against a server, prints what came of each and a verdict.
              --target    the server, such as http://127.0.0.1:8080
              --format    a folder of the cases, or all
              --token     a bearer token of a person, or of a vendor with the scope signals:write; without one the kit
                          asks the server for demonstration tokens
              --patient   for whom a vendor's token delivers; the person must have granted it
              --stranger  a vendor's token without a grant, for the case that needs one
              --cases     another folder of cases

            The cases deliver data: give them a person made for it. Exit codes: 0 every case passed, 1 some did not,
            2 wrong use, or a server that cannot be asked.
            """;

    private static final Set<String> NAMES = Set.of("target", "format", "token", "patient", "stranger", "cases");

    /** Says in a sentence what is wrong. */
    static final class Misuse extends Exception {
        private static final long serialVersionUID = 1L;

        Misuse(String message) {
            super(message);
        }
    }

    static Options read(List<String> arguments) throws Misuse {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).replaceFirst("^--", "");
            if (!arguments.get(i).startsWith("--") || !NAMES.contains(name) || i + 1 == arguments.size()) {
                throw new Misuse("There is no option " + arguments.get(i) + " with what follows it.");
            }
            values.put(name, arguments.get(i + 1));
        }
        Path cases = Path.of(values.getOrDefault("cases", "src/test/resources/conformance"));
        String format = values.getOrDefault("format", "");
        if (!Files.isDirectory(cases)) {
            throw new Misuse("There is no folder of cases at " + cases + ".");
        }
        if (!format.equals("all") && !Files.isRegularFile(cases.resolve(format).resolve(Format.FILE))) {
            throw new Misuse("Name a format by --format: all, or " + String.join(", ", Format.names(cases)) + ".");
        }
        return new Options(
                target(values.getOrDefault("target", "")),
                format,
                Optional.ofNullable(values.get("token")),
                Optional.ofNullable(values.get("patient")),
                Optional.ofNullable(values.get("stranger")),
                cases);
    }

    private static URI target(String text) throws Misuse {
        try {
            URI target = URI.create(text.replaceFirst("/+$", ""));
            if (("http".equals(target.getScheme()) || "https".equals(target.getScheme())) && target.getHost() != null) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Misuse("Name the server by --target, such as http://127.0.0.1:8080.");
    }
}
