package io.epione.signals.applehealth;

import io.epione.profile.person.Sex;
import io.epione.signals.Demographics;
import io.epione.signals.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** Walks through one export once. Not thread-safe. */
final class ExportReader {
    private final Batches batches;
    private final Records records;
    private String pointer = "line:1";
    private @Nullable AppleRecord open;
    private boolean named;

    ExportReader(Batches batches, Records records) {
        this.batches = batches;
        this.records = records;
    }

    /** @return why it could not be read to its end, empty when it could */
    Optional<Rejection> read(InputStream body, long mostBytes) {
        @Nullable Rejection stopped = null;
        try {
            ExportFile file = ExportFile.open(body, mostBytes);
            walk(new ExportXml(file.xml()));
            file.readToEnd();
            records.handOnUnsupported();
            batches.handOn();
            records.handOnSums();
        } catch (RefusedFile refused) {
            stopped = stopped(refused.code(), refused.sentence());
        } catch (IOException | IllegalArgumentException e) {
            // A name in an archive that is no text is an illegal argument.
            stopped = stopped("malformed", "The file or its archive ends early or is damaged.");
        }
        batches.handOn();
        return Optional.ofNullable(stopped);
    }

    private Rejection stopped(String code, String message) {
        records.handOnUnsupported();
        var rejection = new Rejection(
                -1,
                pointer,
                code,
                message + " Reading stopped here; what follows was not read, and days and nights were not added up.");
        batches.reject(rejection);
        return rejection;
    }

    private void walk(ExportXml xml) throws IOException {
        boolean begun = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    pointer = xml.pointer();
                    if (!begun && !xml.name().equals("HealthData")) {
                        throw new RefusedFile("unsupported", "The file is no export of Health: it has another root.");
                    }
                    begun = true;
                    batches.passed();
                    opened(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> closed(xml);
                default -> {}
            }
        }
    }

    private void opened(ExportXml xml) throws RefusedFile {
        switch (xml.name()) {
            case "Me" -> {
                if (named) {
                    throw new RefusedFile("two-people", "The file names two people; send each person's on its own.");
                }
                named = true;
                batches.person(demographics(xml));
            }
            case "Record" -> {
                String type = xml.attribute("type");
                if (type == null) {
                    int index = batches.next();
                    batches.reject(new Rejection(index, pointer, "missing-field", "The record has no type."));
                } else {
                    open = AppleRecord.record(xml, batches.next(), type);
                }
            }
            case "Workout" -> {
                String type = xml.attribute("workoutActivityType");
                open = type == null ? null : AppleRecord.workout(xml, batches.next(), type);
            }
            case "MetadataEntry" -> {
                if (open != null) {
                    open.metadata(xml.attribute("key"), xml.attribute("value"));
                }
            }
            default -> {}
        }
    }

    private void closed(ExportXml xml) {
        boolean whole = xml.name().equals("Record") || xml.name().equals("Workout");
        if (whole && open != null) {
            records.add(open);
            open = null;
        }
    }

    private static Demographics demographics(ExportXml xml) {
        String sex = xml.attribute("HKCharacteristicTypeIdentifierBiologicalSex");
        return new Demographics(
                date(xml.attribute("HKCharacteristicTypeIdentifierDateOfBirth")),
                switch (sex == null ? "" : sex) {
                    case "HKBiologicalSexFemale" -> Sex.FEMALE;
                    case "HKBiologicalSexMale" -> Sex.MALE;
                    case "HKBiologicalSexOther" -> Sex.OTHER;
                    default -> Sex.UNKNOWN;
                },
                "");
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
