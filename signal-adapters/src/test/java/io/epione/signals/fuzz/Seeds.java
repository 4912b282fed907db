package io.epione.signals.fuzz;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What the fuzzer begins with: every delivery of the format that the other tests know, and the usual poison. */
final class Seeds implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context)
            throws IOException, URISyntaxException {
        String format = format(context.getRequiredTestMethod().getName());
        Path folder = Path.of(
                Objects.requireNonNull(Seeds.class.getResource("/" + format)).toURI());
        Stream<byte[]> known;
        try (Stream<Path> files = Files.walk(folder)) {
            known = files.filter(Files::isRegularFile).sorted().toList().stream()
                    .map(Seeds::bytes);
        }
        return Stream.concat(known, poison()).map(body -> Arguments.of((Object) body));
    }

    /** The name of a method as the name of a format: {@code healthConnect} is {@code health-connect}. */
    static String format(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<byte[]> poison() {
        return Stream.of(
                        "",
                        "\uFEFF",
                        "[".repeat(10_000),
                        "{\"a\":".repeat(10_000),
                        "[1e309,NaN,-0,9999999999999999999999]",
                        "[{\"a\":1,\"a\":2}]",
                        "{\"\\ud800\":\"\\udfff\"}",
                        "time,code,value,unit\n2026-02-30T25:61:61Z,2339-0,1e309,mg/dL\n",
                        "<HealthData><Record type=\"HKQuantityTypeIdentifierHeartRate\" value=\"1e309\"")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
