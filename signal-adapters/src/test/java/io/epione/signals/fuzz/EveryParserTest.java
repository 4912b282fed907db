package io.epione.signals.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.epione.signals.Adapters;
import io.epione.signals.SignalAdapter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No parser is left out by the fuzzer. */
class EveryParserTest {
    @Test
    void everyAdapterOfTheModuleHasAHarnessUnderTheNameOfItsFormat() throws Exception {
        assertThat(Adapters.ALL)
                .extracting(adapter -> adapter.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(adapters());
        assertThat(harnesses(ParsersFuzzTest.class))
                .containsExactlyInAnyOrderElementsOf(
                        Adapters.ALL.stream().map(SignalAdapter::format).toList());
    }

    @Test
    void everyFolderOfSeedsIsOfAHarness() throws IOException, URISyntaxException {
        Path folder =
                Path.of(EveryParserTest.class.getResource("/fhir").toURI()).getParent();
        try (Stream<Path> folders = Files.list(folder)) {
            List<String> seeds = folders.filter(each -> Files.isDirectory(each.resolve("shouldPass")))
                    .map(each -> each.getFileName().toString())
                    .toList();
            assertThat(Stream.concat(
                            harnesses(ParsersFuzzTest.class).stream(), harnesses(GenomeFuzzTest.class).stream()))
                    .containsAll(seeds);
        }
    }

    private static List<String> harnesses(Class<?> test) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .map(method -> Seeds.format(method.getName()))
                .toList();
    }

    private static List<String> adapters() throws Exception {
        Path classes = Path.of(SignalAdapter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Adapter.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .filter(EveryParserTest::isAdapter)
                    .toList();
        }
    }

    private static boolean isAdapter(String name) {
        try {
            Class<?> found = Class.forName(name, false, EveryParserTest.class.getClassLoader());
            return SignalAdapter.class.isAssignableFrom(found)
                    && !java.lang.reflect.Modifier.isAbstract(found.getModifiers());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
