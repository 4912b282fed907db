package io.epione.assistant.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary = Path.of("unset");

    @Test
    void aFolderIsMadeForTheOwnerAlone() throws StartFailure, IOException {
        Path path = temporary.resolve("a/b");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            folder.secret("s", Secrets::password);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secretPath("s"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecretIsMadeOnce() throws StartFailure, IOException {
        String first;
        try (DataFolder folder = DataFolder.open(temporary.resolve("d"))) {
            first = folder.secret("s", Secrets::password);
        }
        try (DataFolder folder = DataFolder.open(temporary.resolve("d"))) {
            assertThat(folder.secret("s", Secrets::password)).isEqualTo(first);
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws IOException {
        Path others = Files.writeString(temporary.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> DataFolder.open(temporary))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("other things");
        try (var files = Files.list(temporary)) {
            assertThat(files).containsExactly(others);
        }
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void aFolderThatIsInUseIsRefusedAndFreeAgainAfterwards() throws StartFailure, IOException {
        Path path = temporary.resolve("d");
        try (DataFolder folder = DataFolder.open(path)) {
            assertThat(folder.postgres()).startsWithRaw(path);
            assertThatThrownBy(() -> DataFolder.open(path))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("Another Epione");
        }
        DataFolder.open(path).close();
    }
}
