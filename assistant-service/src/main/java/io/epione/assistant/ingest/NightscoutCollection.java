package io.epione.assistant.ingest;

import io.epione.assistant.http.Problem;
import io.epione.profile.observation.Code;
import io.epione.signals.nightscout.EventCodes;
import java.util.Arrays;
import java.util.Set;

/** The collections of a Nightscout site that are served here. */
enum NightscoutCollection {
    ENTRIES("entries", 10),
    TREATMENTS("treatments", 100),
    DEVICESTATUS("devicestatus", 10);

    private static final Set<String> OF_SENSORS = Set.of(EventCodes.SENSOR_CODE.code(), EventCodes.CALIBRATION.code());

    private final String path;
    private final int count;

    NightscoutCollection(String path, int count) {
        this.path = path;
        this.count = count;
    }

    /** By the word in the address, with or without {@code .json}. */
    static NightscoutCollection of(String path) {
        String name = path.endsWith(".json") ? path.substring(0, path.length() - ".json".length()) : path;
        return Arrays.stream(values())
                .filter(collection -> collection.path.equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The format of its deliveries. */
    String format() {
        return "nightscout-" + path;
    }

    /** What a document is called by which its sender named it, see {@link io.epione.signals.Reading#document}. */
    String document(String identifier) {
        return path + "/" + identifier;
    }

    /** How many documents are answered where nobody says. */
    int count() {
        return count;
    }

    /** Whether an event of a Nightscout source is a document of this collection. */
    boolean holds(Code event) {
        boolean status = event.code().equals(EventCodes.DEVICE_STATUS.code());
        return switch (this) {
            case ENTRIES -> false;
            case DEVICESTATUS -> status;
            case TREATMENTS -> !status && !OF_SENSORS.contains(event.code());
        };
    }
}
