package io.epione.acceptance.conformance;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the published cases against a server and gives a verdict. Starts as a source file, with nothing but Java. */
public final class Kit {
    private static final int MISUSE = 2;

    private Kit() {}

    public static void main(String... arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** The exit code: 0 every case passed, 1 some did not, 2 the cases could not be run. */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.print(Options.HELP);
            return arguments.isEmpty() ? MISUSE : 0;
        }
        try {
            return run(Options.read(arguments), out);
        } catch (Options.Misuse e) {
            out.println("conformance: " + e.getMessage());
            return MISUSE;
        } catch (UncheckedIOException e) {
            out.println("conformance: the server cannot be asked ("
                    + Objects.requireNonNull(e.getCause()).getClass().getSimpleName() + ").");
            return MISUSE;
        }
    }

    private static int run(Options options, PrintStream out) throws Options.Misuse {
        var server = new Server(options.target());
        Tokens tokens = Tokens.of(options, server);
        List<String> names = options.format().equals("all") ? Format.names(options.cases()) : List.of(options.format());
        int failed = 0;
        for (String name : names) {
            Format format = Format.read(options.cases(), name);
            if (format.ownOnly() && !tokens.query().isEmpty()) {
                out.println(name + ": left out, since only the person's own token opens this door.");
                continue;
            }
            failed += print(name, new Cases(format, server, tokens).run(), out);
        }
        out.println(failed == 0 ? "Verdict: conforms." : "Verdict: does not conform; failed cases: " + failed + ".");
        return failed == 0 ? 0 : 1;
    }

    /** How many cases failed. */
    private static int print(String name, Map<String, Finding> findings, PrintStream out) {
        out.println(name);
        findings.forEach((title, finding) -> out.println("  %-4s  %-24s  %s"
                .formatted(mark(finding), title, text(finding))
                .stripTrailing()));
        return (int) findings.values().stream()
                .filter(Finding.Failed.class::isInstance)
                .count();
    }

    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Passed() -> "ok";
            case Finding.Failed(List<String> _) -> "FAIL";
            case Finding.Skipped(String _) -> "skip";
        };
    }

    private static String text(Finding finding) {
        return switch (finding) {
            case Finding.Passed() -> "";
            case Finding.Failed(List<String> wrong) -> String.join("; ", wrong);
            case Finding.Skipped(String why) -> why;
        };
    }
}
